using System.Collections.Immutable;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Schemas.Events;

/// <summary>The file that says whose a schema is.</summary>
/// <param name="file">Its name, for messages.</param>
/// <param name="text">Gives the text of the schema's file; null where the schemas stand in the description itself.</param>
internal sealed class EventDescription(string file, Func<string, string?>? text)
{
    public static string Print(EventContract contract) =>
        SchemaLayout.Indented(Print(contract, EventFileNames.Value(contract), contract.Key is { } key ? EventFileNames.Key(contract, key) : null));

    /// <summary>The same with the schemas inside, on one line.</summary>
    public static string PrintWhole(EventContract contract) => Print(contract, contract.Value.Text, contract.Key?.Text);

    private static string Print(EventContract contract, string value, string? keySchema)
    {
        var json = new JsonPrinter().StartObject()
            .Name("application").String(contract.Application)
            .Name("role").String(contract.Role.Word())
            .Name("event").String(contract.Event);
        Channel(json, contract.Channel);
        Schema(json.Name("value"), contract.Value, value);
        if (contract.Key is { } key)
            Schema(json.Name("key"), key, keySchema!);
        if (!contract.Headers.IsEmpty)
        {
            json.Name("headers").StartArray();
            foreach (var header in contract.Headers)
                json.String(header);
            json.EndArray();
        }

        return json.EndObject().ToString();
    }

    public EventContract Read(JsonValue description)
    {
        var json = description as JsonObject ?? throw Wrong($"A description is an object, and this is {description.Noun}.");
        return new EventContract
        {
            Application = Text(json, "application"),
            Role = Role(Text(json, "role")),
            Event = Text(json, "event"),
            Channel = json.TryGet("channel", out var channel) ? Channel(channel) : null,
            Value = Schema(json.TryGet("value", out var value) ? value : throw Wrong("\"value\" is missing: the subject, type and file of the event's schema."), "value"),
            Key = json.TryGet("key", out var key) ? Schema(key, "key") : null,
            Headers = json.TryGet("headers", out var headers) ? Headers(headers) : [],
        };
    }

    private static void Channel(JsonPrinter json, EventChannel? channel)
    {
        switch (channel)
        {
            case EventChannel.Topic topic:
                json.Name("channel").StartObject().Name("topic").String(topic.Name).EndObject();
                break;
            case EventChannel.Exchange exchange:
                json.Name("channel").StartObject().Name("exchange").String(exchange.Name).Name("routingKey").String(exchange.RoutingKey).EndObject();
                break;
        }
    }

    private static void Schema(JsonPrinter json, SubjectSchema schema, string name) =>
        json.StartObject().Name("subject").String(schema.Subject).Name("type").String(schema.Type.Word()).Name("schema").String(name).EndObject();

    private EventRole Role(string word) => word switch
    {
        "reader" => EventRole.Reader,
        "writer" => EventRole.Writer,
        _ => throw Wrong($"\"role\" is reader or writer, not '{word}'."),
    };

    private EventChannel Channel(JsonValue value) => value switch
    {
        JsonObject json when json.TryGet("topic", out _) => new EventChannel.Topic(Text(json, "topic")),
        JsonObject json => new EventChannel.Exchange(Text(json, "exchange"), Text(json, "routingKey")),
        _ => throw Wrong($"\"channel\" is an object with \"topic\", or with \"exchange\" and \"routingKey\", and this is {value.Noun}."),
    };

    private SubjectSchema Schema(JsonValue value, string member)
    {
        var json = value as JsonObject ?? throw Wrong($"\"{member}\" is an object with \"subject\", \"type\" and \"schema\", and this is {value.Noun}.");
        var word = Text(json, "type");
        if (!SchemaTypes.TryParse(word, out var type))
            throw Wrong($"The type of a schema is AVRO or JSON, not '{word}'.");
        var name = Text(json, "schema");
        if (text is null)
        {
            Check(type, name, $"{file}, the schema of the {member}");
            return new SubjectSchema(Text(json, "subject"), type, name);
        }

        if (name.AsSpan().IndexOfAny('/', '\\') >= 0)
            throw Wrong($"The schema '{name}' must lie in the same folder as its description.");
        var schema = text(name) ?? throw Wrong($"The schema {name} is not in the folder. Take it from version control, or run the tests that write it.");
        Check(type, schema, name);
        return new SubjectSchema(Text(json, "subject"), type, schema);
    }

    private static void Check(SchemaType type, string schema, string name)
    {
        if (type == SchemaType.Avro && !AvroSchema.TryParse(schema, out _, out var avro))
            throw EventContractException.In(name, avro.Message, avro);
        if (type == SchemaType.Json && !JsonSchema.TryParse(schema, out _, out var json))
            throw EventContractException.In(name, json.Message, json);
    }

    private ImmutableArray<string> Headers(JsonValue value) =>
        value is JsonArray names && names.Items.All(name => name is JsonString)
            ? [.. names.Items.Cast<JsonString>().Select(name => name.Value)]
            : throw Wrong("\"headers\" is a list of names.");

    private string Text(JsonObject json, string member) =>
        json.TryGet(member, out var value) && value is JsonString { Value.Length: > 0 } found
            ? found.Value
            : throw Wrong($"\"{member}\" is missing, or not a text.");

    private EventContractException Wrong(string problem) => EventContractException.In(file, problem);
}
