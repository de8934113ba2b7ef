using System.Text.Json;
using PactBroker.Pages.Layout;

namespace PactBroker.Pages.Events;

/// <summary>An Avro schema as the fields of the events that it describes.</summary>
internal sealed class AvroTree
{
    private const int Deepest = 12;

    private readonly List<SchemaField> _fields = [];
    private readonly Dictionary<string, JsonElement> _named = [];

    public static IReadOnlyList<SchemaField> Of(JsonElement schema)
    {
        var tree = new AvroTree();
        tree.Add(schema, 0, "", "(event)", null, "");
        return tree._fields;
    }

    private void Add(JsonElement given, int depth, string pointer, string name, bool? required, string says)
    {
        var schema = given.ValueKind == JsonValueKind.String && _named.TryGetValue(given.GetString()!, out var known) && depth <= Deepest ? known : given;
        _fields.Add(new SchemaField(depth, pointer, name, Type(schema), required, string.Join("; ", new[] { Text(schema, "doc"), says, Symbols(schema) }.Where(part => part.Length > 0))));
        if (depth > Deepest)
            return;

        Remember(schema);
        foreach (var member in schema.ValueKind == JsonValueKind.Array ? [.. schema.EnumerateArray()] : Array.Empty<JsonElement>())
        {
            if (member.ValueKind == JsonValueKind.Object)
                Add(member, depth + 1, pointer, "(or)", null, "");
        }

        foreach (var field in Items(schema, "fields"))
        {
            var fieldName = Text(field, "name");
            var fallback = field.TryGetProperty("default", out var value) ? $"default {JsonLine.Write(value)}" : "";
            Add(field.TryGetProperty("type", out var type) ? type : default, depth + 1, $"{pointer}/{fieldName}", fieldName, fallback.Length == 0, string.Join("; ", new[] { Text(field, "doc"), fallback }.Where(part => part.Length > 0)));
        }

        foreach (var (word, label) in new[] { ("items", "(each element)"), ("values", "(each value)") })
        {
            if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(word, out var inner))
                Add(inner, depth + 1, $"{pointer}/*", label, null, "");
        }
    }

    private void Remember(JsonElement schema)
    {
        if (Text(schema, "name") is { Length: > 0 } name)
        {
            _named[name] = schema;
            _named[$"{Text(schema, "namespace")}.{name}"] = schema;
        }
    }

    private static string Type(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.String => schema.GetString()!,
        JsonValueKind.Array => string.Join(" or ", schema.EnumerateArray().Select(Type)),
        JsonValueKind.Object when Text(schema, "logicalType") is { Length: > 0 } logical => $"{Text(schema, "type")} ({logical})",
        JsonValueKind.Object when Text(schema, "name") is { Length: > 0 } name => $"{Text(schema, "type")} {name}",
        JsonValueKind.Object => schema.TryGetProperty("type", out var type) ? Type(type) : "anything",
        _ => "anything",
    };

    private static string Symbols(JsonElement schema) => Items(schema, "symbols").ToList() is { Count: > 0 } symbols ? string.Join(", ", symbols) : "";

    private static string Text(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static IEnumerable<JsonElement> Items(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];
}
