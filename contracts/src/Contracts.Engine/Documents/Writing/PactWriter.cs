using System.Text.Json;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.V2;
using Contracts.Engine.Documents.V3;
using Contracts.Engine.Documents.V4;

namespace Contracts.Engine.Documents.Writing;

/// <summary>
/// Writes pact files in the version that the document declares: two spaces, LF, members in alphabetical order, no line break at the end.
/// The same document always gives the same bytes, and reading them gives the same document.
/// </summary>
public static class PactWriter
{
    /// <summary>Writes a pact.</summary>
    /// <param name="document">The pact; its interactions are written in the order given.</param>
    /// <exception cref="PactFormatException">The pact holds something that its version cannot say.</exception>
    public static byte[] Write(PactDocument document) => CanonicalJson.Write(writer => WriteDocument(writer, document));

    /// <summary>Writes one interaction as it would stand in the file; two interactions are the same when this is.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="version">The version that the file would have.</param>
    /// <exception cref="PactFormatException">The interaction holds something that the version cannot say.</exception>
    public static byte[] Write(Interaction interaction, PactSpecificationVersion version) =>
        CanonicalJson.Write(writer => WriteInteraction(writer, interaction, version));

    private static void WriteDocument(Utf8JsonWriter writer, PactDocument document)
    {
        var messages = document.Specification < PactSpecificationVersion.V4 ? document.Interactions.OfType<AsynchronousMessage>().ToList() : [];
        var others = messages.Count == 0 ? document.Interactions : [.. document.Interactions.Where(interaction => interaction is not AsynchronousMessage)];
        if (messages.Count > 0 && others.Length > 0)
            throw PactFormatException.Inexpressible(document.Specification, "HTTP interactions and messages in one file", "Write the pact as version 4.");

        writer.WriteStartObject();
        WriteName(writer, "consumer", document.Consumer);
        WriteName(writer, "provider", document.Provider);
        writer.WriteStartArray(messages.Count > 0 ? "messages" : "interactions");
        foreach (var interaction in document.Interactions)
            WriteInteraction(writer, interaction, document.Specification);
        foreach (var unread in document.Unread)
            unread.WriteTo(writer);
        writer.WriteEndArray();
        WriteMetadata(writer, document);
        PartWriting.Extra(writer, document.Extra);
        writer.WriteEndObject();
    }

    private static void WriteInteraction(Utf8JsonWriter writer, Interaction interaction, PactSpecificationVersion version)
    {
        switch (version)
        {
            case PactSpecificationVersion.V4:
                V4Writing.Interaction(writer, interaction);
                break;
            case PactSpecificationVersion.V3:
                V3Writing.Interaction(writer, interaction);
                break;
            default:
                V2Writing.Interaction(writer, interaction, version);
                break;
        }
    }

    private static void WriteName(Utf8JsonWriter writer, string role, PacticipantName name)
    {
        writer.WriteStartObject(role);
        writer.WriteString("name", name.Value);
        writer.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter writer, PactDocument document)
    {
        writer.WriteStartObject("metadata");
        var specification = document.Metadata.FirstOrDefault(member => member.Name == SpecificationVersionReading.Name);
        writer.WriteStartObject(SpecificationVersionReading.Name);
        if (specification is { Value.ValueKind: JsonValueKind.Object })
        {
            foreach (var member in specification.Value.EnumerateObject().Where(member => member.Name != "version"))
                member.WriteTo(writer);
        }

        writer.WriteString("version", document.Specification.Number());
        writer.WriteEndObject();
        PartWriting.Extra(writer, document.Metadata.Where(member => member != specification));
        writer.WriteEndObject();
    }
}
