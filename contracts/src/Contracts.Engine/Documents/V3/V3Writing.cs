using System.Text.Json;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;

namespace Contracts.Engine.Documents.V3;

/// <summary>Interactions and messages as V3 files have them.</summary>
internal static class V3Writing
{
    public static void Interaction(Utf8JsonWriter writer, Interaction interaction)
    {
        writer.WriteStartObject();
        PartWriting.Common(writer, interaction);
        PartWriting.States(writer, interaction.ProviderStates);
        switch (interaction)
        {
            case HttpInteraction http:
                Http(writer, http);
                break;
            case AsynchronousMessage message:
                Message(writer, message.Message);
                break;
            default:
                throw PactFormatException.Inexpressible(PactSpecificationVersion.V3, "A synchronous message", "Write the pact as version 4.");
        }

        writer.WriteEndObject();
    }

    private static void Http(Utf8JsonWriter writer, HttpInteraction interaction)
    {
        var (request, response) = (interaction.Request, interaction.Response);
        writer.WriteStartObject("request");
        writer.WriteString("method", request.Method);
        writer.WriteString("path", request.Path);
        PartWriting.QueryMap(writer, request.Query);
        PartWriting.JoinedHeaders(writer, request.Headers);
        PlainBody.Write(writer, "body", request.Body, request.Body.ContentType ?? request.Headers.ContentType());
        PartWriting.RulesAndGenerators(writer, request.MatchingRules, request.Generators);
        PartWriting.Extra(writer, request.Extra);
        writer.WriteEndObject();

        writer.WriteStartObject("response");
        writer.WriteNumber("status", response.Status);
        PartWriting.JoinedHeaders(writer, response.Headers);
        PlainBody.Write(writer, "body", response.Body, response.Body.ContentType ?? response.Headers.ContentType());
        PartWriting.RulesAndGenerators(writer, response.MatchingRules, response.Generators);
        PartWriting.Extra(writer, response.Extra);
        writer.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter writer, ExpectedMessage message)
    {
        var known = MessageReading.ContentType(message.Metadata);
        PlainBody.Write(writer, "contents", message.Contents, message.Contents.ContentType ?? known);

        // V3 has no other place for the type of the contents.
        var metadata = known is null && message.Contents.ContentType is { } contentType
            ? message.Metadata.Add(KeyValuePair.Create("contentType", JsonSerializer.SerializeToElement(contentType)))
            : message.Metadata;
        if (!metadata.IsEmpty)
            PartWriting.Map(writer, "metadata", metadata);
        PartWriting.RulesAndGenerators(writer, message.MatchingRules, message.Generators);
        PartWriting.Extra(writer, message.Extra);
    }
}
