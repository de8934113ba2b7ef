using System.Text.Json.Nodes;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;

namespace PactBroker.Tests.Releases;

/// <summary>The truth: the writer really writes, and the reader really reads.</summary>
internal sealed class RunningCode(Random random)
{
    private const int Runs = 150;

    public bool Reads(Shape reader, Shape writer, SchemaType type) => type == SchemaType.Avro ? ReadsAvro(reader, writer) : ReadsJson(reader, writer);

    public bool ReadsJson(Shape reader, Shape writer) => Enumerable.Range(0, Runs).All(_ => Read(reader, JsonNode.Parse(Write(writer).ToJsonString())!.AsObject()));

    /// <summary>A document as the writer's code makes it.</summary>
    public JsonObject Write(Shape writer) => new(writer.Fields
        .Where(field => !field.Optional || random.Next(2) == 0)
        .Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Value(field))));

    private bool ReadsAvro(Shape reader, Shape writer)
    {
        var schema = AvroSchema.Parse(writer.Schema(SchemaType.Avro, writes: true));
        var reading = new AvroReader(AvroSchema.Parse(reader.Schema(SchemaType.Avro, writes: false)), schema);
        return Enumerable.Range(0, Runs).All(_ => reading.TryRead(AvroBinary.Encode(schema, AvroJson.Decode(schema, WriteAvro(writer))), out var _, out var _));
    }

    private string WriteAvro(Shape writer) => new JsonObject(writer.Fields.Select(field => KeyValuePair.Create(field.Name, field switch
    {
        { Optional: true } when random.Next(2) == 0 => null,
        { Optional: true } => new JsonObject { [Branch(field)] = Value(field) },
        _ => (JsonNode?)Value(field),
    }))).ToJsonString();

    private static string Branch(Field field) => field.Kind switch { FieldKind.Text => "string", FieldKind.Integer => "int", FieldKind.Flag => "boolean", _ => $"Kind_{field.Name}" };

    // What a deserializer with required members and known enums does.
    private static bool Read(Shape reader, JsonObject document) => reader.Fields.All(field =>
        document.TryGetPropertyValue(field.Name, out var value) ? Fits(field, value as JsonValue) : field.Optional);

    private static bool Fits(Field field, JsonValue? value) => value is not null && field.Kind switch
    {
        FieldKind.Text => value.TryGetValue<string>(out _),
        FieldKind.Integer => value.TryGetValue<long>(out _),
        FieldKind.Flag => value.TryGetValue<bool>(out _),
        _ => value.TryGetValue<string>(out var text) && field.Symbols.Contains(text),
    };

    private JsonValue Value(Field field) => field.Kind switch
    {
        FieldKind.Text => JsonValue.Create($"text {random.Next(100)}"),
        FieldKind.Integer => JsonValue.Create(random.Next(1000)),
        FieldKind.Flag => JsonValue.Create(random.Next(2) == 0),
        _ => JsonValue.Create(field.Symbols[random.Next(field.Symbols.Length)]),
    };
}
