using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;

namespace Contracts.Engine.Documents.V4;

/// <summary>Interactions of every kind as V4 files have them.</summary>
internal static class V4Writing
{
    public static void Interaction(Utf8JsonWriter writer, Interaction interaction)
    {
        writer.WriteStartObject();
        writer.WriteString("type", interaction.TypeName);
        PartWriting.Common(writer, interaction);
        PartWriting.States(writer, interaction.ProviderStates);
        writer.WriteBoolean("pending", interaction.Pending);
        if (interaction.Key is { } key)
            writer.WriteString("key", key);
        if (interaction.Transport is { } transport)
            writer.WriteString("transport", transport);
        if (interaction.Comments is { } comments)
        {
            writer.WritePropertyName("comments");
            comments.WriteTo(writer);
        }

        Parts(writer, interaction);
        writer.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter writer, Interaction interaction)
    {
        switch (interaction)
        {
            case HttpInteraction http:
                writer.WriteStartObject("request");
                Request(writer, http.Request);
                writer.WriteEndObject();
                writer.WriteStartObject("response");
                Response(writer, http.Response);
                writer.WriteEndObject();
                break;
            case AsynchronousMessage message:
                Message(writer, message.Message);
                break;
            case SynchronousMessage message:
                writer.WriteStartObject("request");
                Message(writer, message.Request);
                writer.WriteEndObject();
                writer.WriteStartArray("response");
                foreach (var response in message.Responses)
                {
                    writer.WriteStartObject();
                    Message(writer, response);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                break;
        }
    }

    private static void Request(Utf8JsonWriter writer, ExpectedRequest request)
    {
        writer.WriteString("method", request.Method);
        writer.WriteString("path", request.Path);
        PartWriting.QueryMap(writer, request.Query);
        Headers(writer, request.Headers);
        BodyMember(writer, "body", request.Body, request.Headers.ContentType());
        PartWriting.RulesAndGenerators(writer, request.MatchingRules, request.Generators);
        PartWriting.Extra(writer, request.Extra);
    }

    private static void Response(Utf8JsonWriter writer, ExpectedResponse response)
    {
        writer.WriteNumber("status", response.Status);
        Headers(writer, response.Headers);
        BodyMember(writer, "body", response.Body, response.Headers.ContentType());
        PartWriting.RulesAndGenerators(writer, response.MatchingRules, response.Generators);
        PartWriting.Extra(writer, response.Extra);
    }

    private static void Message(Utf8JsonWriter writer, ExpectedMessage message)
    {
        BodyMember(writer, "contents", message.Contents, MessageReading.ContentType(message.Metadata));
        if (!message.Metadata.IsEmpty)
            PartWriting.Map(writer, "metadata", message.Metadata);
        PartWriting.RulesAndGenerators(writer, message.MatchingRules, message.Generators);
        PartWriting.Extra(writer, message.Extra);
    }

    private static void Headers(Utf8JsonWriter writer, ImmutableArray<Header>? headers)
    {
        if (headers is not { } list)
            return;

        writer.WriteStartObject("headers");
        foreach (var header in list)
        {
            writer.WriteStartArray(header.Name);
            foreach (var value in header.Values)
                writer.WriteStringValue(value);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void BodyMember(Utf8JsonWriter writer, string name, Body body, string? outerContentType)
    {
        if (body.Presence == BodyPresence.Missing)
            return;
        writer.WritePropertyName(name);
        BodyObject.Write(writer, body, outerContentType);
    }
}
