using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents.V4;

namespace Contracts.Engine.Documents.Reading;

/// <summary>The lists of interactions and messages, and what every kind of interaction has.</summary>
internal static class InteractionReading
{
    private static readonly string[] CommonMembers = ["description", "providerState", "provider_state", "providerStates", "provider_states", "_id"];

    private static readonly string[] V4Members = ["type", "key", "pending", "comments", "transport"];

    public static ImmutableArray<Interaction> ReadAll(Node root, PactSpecificationVersion version, out ImmutableArray<JsonElement> unread)
    {
        var interactions = ImmutableArray.CreateBuilder<Interaction>();
        var skipped = ImmutableArray.CreateBuilder<JsonElement>();
        foreach (var node in root.FirstMember("interactions")?.AsList("The member interactions").Items() ?? [])
        {
            if (ReadOne(node.AsObject("An interaction", """{"description":"…","request":{…},"response":{…}}"""), version) is { } interaction)
                interactions.Add(interaction);
            else
                skipped.Add(node.Value);
        }

        foreach (var node in root.FirstMember("messages")?.AsList("The member messages").Items() ?? [])
        {
            node.AsObject("A message", """{"description":"…","contents":{…}}""");
            interactions.Add(Common(node, version, MessageReading.Asynchronous(node, version)));
        }

        unread = skipped.DrainToImmutable();
        return interactions.DrainToImmutable();
    }

    private static Interaction? ReadOne(Node node, PactSpecificationVersion version)
    {
        Interaction? interaction = InteractionTypes.Of(node, version) switch
        {
            InteractionTypes.Http => HttpReading.Interaction(node, version),
            InteractionTypes.AsynchronousMessage => MessageReading.Asynchronous(node, version),
            InteractionTypes.SynchronousMessage => MessageReading.Synchronous(node, version),
            _ => null,
        };
        return interaction is null ? null : Common(node, version, interaction);
    }

    private static Interaction Common(Node node, PactSpecificationVersion version, Interaction interaction)
    {
        interaction = interaction with
        {
            Description = Description(node),
            ProviderStates = ProviderStateReading.Read(node),
            Id = node.FirstMember("_id")?.LooseText(),
            Extra = Extra(node, version, interaction),
        };
        return version < PactSpecificationVersion.V4
            ? interaction
            : interaction with
            {
                Key = node.FirstMember("key")?.LooseText(),
                Pending = node.FirstMember("pending") is { Kind: JsonValueKind.True },
                Comments = node.FirstMember("comments")?.Value,
                Transport = node.FirstMember("transport")?.LooseText(),
            };
    }

    private static string Description(Node node)
    {
        if (node.FirstMember("description") is { } description)
            return description.AsText("The description", "\"a request for the price of a product\"");

        node.Warn("description-missing", "The interaction has no description; it is empty.");
        return "";
    }

    private static ImmutableArray<ExtraMember> Extra(Node node, PactSpecificationVersion version, Interaction interaction)
    {
        var own = interaction switch
        {
            HttpInteraction => HttpReading.InteractionMembers,
            AsynchronousMessage => MessageReading.MessageMembers,
            _ => MessageReading.SynchronousMembers,
        };
        return node.MembersBeside([.. CommonMembers, .. version < PactSpecificationVersion.V4 ? [] : V4Members, .. own]);
    }
}
