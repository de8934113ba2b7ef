using System.Runtime.CompilerServices;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Tags;

/// <summary>The records of an Avro schema and their fields, where they are defined.</summary>
internal static class AvroTagPlaces
{
    public static IEnumerable<TagPlace> In(JsonValue type, string space = "")
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return type switch
        {
            JsonArray union => union.Items.SelectMany(branch => In(branch, space)),
            JsonObject node when Text(node, "type") is "record" or "error" => InRecord(node, space),
            JsonObject node => new[] { "type", "items", "values" }.SelectMany(member => node.TryGet(member, out var part) ? In(part, space) : []),
            _ => [],
        };
    }

    private static IEnumerable<TagPlace> InRecord(JsonObject record, string space)
    {
        var name = AvroName.Of(Text(record, "name") ?? "", Text(record, "namespace") ?? space);
        yield return new TagPlace(new SchemaEntity(name.Full, SchemaEntityKind.Record), name.Simple, record);
        if (!record.TryGet("fields", out var value) || value is not JsonArray fields)
            yield break;
        foreach (var field in fields.Items.OfType<JsonObject>())
        {
            var own = Text(field, "name");
            yield return new TagPlace(new SchemaEntity($"{name.Full}.{own}", SchemaEntityKind.Field), $"{name.Simple}.{own}", field);
            foreach (var place in field.TryGet("type", out var type) ? In(type, name.Namespace) : [])
                yield return place;
        }
    }

    private static string? Text(JsonObject node, string member) => node.TryGet(member, out var value) && value is JsonString text ? text.Value : null;
}
