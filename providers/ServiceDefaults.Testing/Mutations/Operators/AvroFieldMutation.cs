using System.Text.Json.Nodes;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Events;

namespace ServiceDefaults.Testing.Mutations.Operators;

/// <summary>Something that is different in a field of an event of Avro: in the event, and in the schema that the event says it was written with.</summary>
/// <param name="What">What is done.</param>
/// <param name="Field">The field.</param>
internal abstract record AvroFieldMutation(string What, string Field) : Mutation($"{What} body", $"$.{Field}")
{
    /// <summary>All that is done to the fields that a reader reads, and the writer writes.</summary>
    public static IEnumerable<AvroFieldMutation> Of(EventContract reader, EventContract writer) =>
        FieldsIn(writer).IntersectBy(FieldsIn(reader).Select(NameOf), NameOf)
            .SelectMany(field => (AvroFieldMutation[])[new Drop(NameOf(field)), new Rename(NameOf(field)), new Retype(NameOf(field)), new Null(NameOf(field)), .. Rescale.Of(field)]);

    /// <summary>Whether a reader cannot read the event any more.</summary>
    public bool IsNoticed(EventContract reader, EventContract writer, EventMessage published)
    {
        var written = AvroSchema.Parse(writer.Value.Text);
        var (schema, value) = (JsonNode.Parse(writer.Value.Text)!, JsonNode.Parse(AvroJson.Encode(written, AvroBinary.Decode(written, published.Content.Span)))!);
        var fields = schema["fields"]!.AsArray();
        Change(fields, fields.Single(field => NameOf(field) == Field)!.AsObject(), value.AsObject());
        var changed = AvroSchema.Parse(schema.ToJsonString());
        var message = published with { Content = AvroBinary.Encode(changed, AvroJson.Decode(changed, value.ToJsonString())) };
        return !EventCheck.Problems(reader, message, writer with { Value = writer.Value with { Text = schema.ToJsonString() } }).IsEmpty;
    }

    protected abstract void Change(JsonArray fields, JsonObject field, JsonObject value);

    private static JsonArray FieldsIn(EventContract contract) => JsonNode.Parse(contract.Value.Text)!["fields"]!.AsArray();

    private static string NameOf(JsonNode? field) => field!["name"]!.GetValue<string>();

    private sealed record Drop(string Field) : AvroFieldMutation("drop", Field)
    {
        protected override void Change(JsonArray fields, JsonObject field, JsonObject value)
        {
            fields.Remove(field);
            value.Remove(Field);
        }
    }

    private sealed record Rename(string Field) : AvroFieldMutation("rename", Field)
    {
        protected override void Change(JsonArray fields, JsonObject field, JsonObject value)
        {
            field["name"] = $"{Field}Renamed";
            value[$"{Field}Renamed"] = value[Field]!.DeepClone();
            value.Remove(Field);
        }
    }

    /// <summary>The only type of Avro that is read as none of the others.</summary>
    private sealed record Retype(string Field) : AvroFieldMutation("retype", Field)
    {
        protected override void Change(JsonArray fields, JsonObject field, JsonObject value) => (field["type"], value[Field]) = ("boolean", true);
    }

    private sealed record Null(string Field) : AvroFieldMutation("null", Field)
    {
        protected override void Change(JsonArray fields, JsonObject field, JsonObject value) => (field["type"], value[Field]) = (new JsonArray("null", field["type"]!.DeepClone()), null);
    }

    /// <summary>The same digits with the point elsewhere, as the schema says that goes along: no bytes change, and every reader has to notice.</summary>
    private sealed record Rescale(string Field) : AvroFieldMutation("rescale", Field)
    {
        public static IEnumerable<Rescale> Of(JsonNode? field) => field!["type"] is JsonObject type && type["logicalType"]?.GetValue<string>() == "decimal" ? [new(NameOf(field))] : [];

        protected override void Change(JsonArray fields, JsonObject field, JsonObject value) => field["type"]!["scale"] = (field["type"]!["scale"]?.GetValue<int>() ?? 0) + 2;
    }
}
