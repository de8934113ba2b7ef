using Contracts.Engine.Documents.Reading;

namespace Contracts.Engine.Documents.V4;

/// <summary>The names that a V4 file gives the kinds of interaction.</summary>
internal static class InteractionTypes
{
    public const string Http = "Synchronous/HTTP";

    public const string AsynchronousMessage = "Asynchronous/Messages";

    public const string SynchronousMessage = "Synchronous/Messages";

    /// <summary>The type of an interaction; null for one that this version does not know. A missing one follows from what the interaction holds.</summary>
    public static string? Of(Node interaction, PactSpecificationVersion version)
    {
        if (version < PactSpecificationVersion.V4)
            return Http;

        if (interaction.FirstMember("type") is not { } type)
        {
            var held = interaction.FirstMember("contents") is null ? Http : AsynchronousMessage;
            interaction.Warn("interaction-type-missing", $"The interaction has no type; it is read as {held}.");
            return held;
        }

        var name = type.LooseText();
        if (name is Http or AsynchronousMessage or SynchronousMessage)
            return name;

        type.Warn("interaction-type-unknown", $"Interactions of type '{name}' are not known; this one is kept in the file but not checked.");
        return null;
    }
}
