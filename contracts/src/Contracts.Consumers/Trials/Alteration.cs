using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Schemas;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Trials;

/// <summary>A change, and what it makes of what a test gives. A content type says how the body is to be read, and metadata where a message goes: neither is a field.</summary>
internal sealed record Alteration(FieldChange Change)
{
    private const string HeaderPrefix = "header:";

    private static readonly ImmutableHashSet<string> NoFields = ["content-type", "contenttype", "content-length", "transfer-encoding", "exchange", "routingkey", "topic", "key"];

    private string? Header => Change.Place.StartsWith(HeaderPrefix, StringComparison.Ordinal) ? Change.Place[HeaderPrefix.Length..] : null;

    public static ImmutableArray<FieldChange> Of(ExpectedResponse response) => Of((response.Headers ?? []).Select(header => header.Name), response.Body);

    public static ImmutableArray<FieldChange> Of(ExpectedMessage message) => Of(message.Metadata.Select(entry => entry.Key), message.Contents);

    public static ImmutableArray<FieldChange> Of(EventContract reader, EventMessage message) => IsAvro(reader)
        ? [.. Of(message.Headers.Keys), .. AvroExampleField.Changes(SchemaOf(reader, message), message.Content.Span)]
        : Of(message.Headers.Keys, Body.FromBytes(message.Content));

    public ExpectedResponse Apply(ExpectedResponse response) => Header is { } name
        ? response with { Headers = [.. Named(response.Headers ?? [], header => header.Name, (header, other) => header with { Name = other }, name)] }
        : response with { Body = Apply(response.Body) };

    public ExpectedMessage Apply(ExpectedMessage message) => Header is { } name
        ? message with { Metadata = [.. Named(message.Metadata, entry => entry.Key, (entry, other) => KeyValuePair.Create(other, entry.Value), name)] }
        : message with { Contents = Apply(message.Contents) };

    public EventMessage Apply(EventContract reader, EventMessage message)
    {
        if (Header is { } name)
            return message with { Headers = Named(message.Headers, entry => entry.Key, (entry, other) => KeyValuePair.Create(other, entry.Value), name).ToImmutableSortedDictionary() };
        if (!IsAvro(reader))
            return message with { Content = Apply(Body.FromBytes(message.Content)).Bytes };
        var (schema, content) = ChangedAvro.Of(SchemaOf(reader, message), message.Content.Span, Change);
        return message with { Content = content, WriterSchema = schema };
    }

    private static bool IsAvro(EventContract reader) => reader.Value.Type == SchemaType.Avro;

    private static string SchemaOf(EventContract reader, EventMessage message) => message.WriterSchema ?? reader.Value.Text;

    private static ImmutableArray<FieldChange> Of(IEnumerable<string> headers, Body body) => [.. Of(headers), .. ExampleFields.Changes(ExampleFields.Read(body))];

    private static IEnumerable<FieldChange> Of(IEnumerable<string> headers) => headers.Where(name => !NoFields.Contains(name.ToLowerInvariant())).SelectMany(Changes);

    private static IEnumerable<FieldChange> Changes(string header) =>
    [
        new(FieldChangeKind.Remove, HeaderPrefix + header),
        new(FieldChangeKind.Rename, HeaderPrefix + header, $"{header}-Renamed"),
    ];

    private Body Apply(Body body)
    {
        if (ExampleFields.Read(body) is not { } example)
            return body;
        ExampleFields.Apply(example, Change);
        return Body.FromJson(JsonElement.Parse(example.ToJsonString()), body.ContentType);
    }

    private IEnumerable<T> Named<T>(IEnumerable<T> entries, Func<T, string> nameOf, Func<T, string, T> rename, string name) => Change.Kind is FieldChangeKind.Remove
        ? entries.Where(entry => nameOf(entry) != name)
        : entries.Select(entry => nameOf(entry) == name ? rename(entry, Change.To!) : entry);
}
