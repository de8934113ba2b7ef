using System.Text.Json;
using PactBroker.Pages.Layout;

namespace PactBroker.Pages.Events;

/// <summary>A JSON Schema as the fields of the events that it describes.</summary>
internal sealed class JsonSchemaTree(JsonElement root)
{
    // Schemas may lead to themselves.
    private const int Deepest = 12;

    private static readonly string[] Alternatives = ["anyOf", "oneOf", "allOf"];

    private static readonly HashSet<string> Shown = ["type", "properties", "required", "items", "$ref", "$defs", "definitions", "$schema", "$id", "title", "description", "anyOf", "oneOf", "allOf", "format"];

    private readonly List<SchemaField> _fields = [];

    public static IReadOnlyList<SchemaField> Of(JsonElement schema)
    {
        var tree = new JsonSchemaTree(schema);
        tree.Add(schema, 0, "", "(event)", null);
        return tree._fields;
    }

    private void Add(JsonElement given, int depth, string pointer, string name, bool? required)
    {
        var schema = Resolve(given);
        if (schema.ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            _fields.Add(new SchemaField(depth, pointer, name, schema.ValueKind switch { JsonValueKind.False => "nothing", JsonValueKind.Object => "…", _ => "anything" }, required, ""));
            return;
        }

        _fields.Add(new SchemaField(depth, pointer, name, Type(schema), required, Says(schema)));
        var always = schema.TryGetProperty("required", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(item => item.ToString()).ToHashSet() : [];
        foreach (var property in Members(schema, "properties"))
        {
            Add(property.Value, depth + 1, $"{pointer}/{property.Name}", property.Name, always.Contains(property.Name));
        }

        if (schema.TryGetProperty("items", out var items) && items.ValueKind != JsonValueKind.Array)
        {
            Add(items, depth + 1, $"{pointer}/*", "(each element)", null);
        }

        foreach (var (word, at, alternative) in Alternatives.SelectMany(word => schema.TryGetProperty(word, out var all) && all.ValueKind == JsonValueKind.Array ? all.EnumerateArray().Select((one, at) => (word, at, one)) : []))
        {
            Add(alternative, depth + 1, pointer, word == "allOf" ? "(and)" : at == 0 ? "(either)" : "(or)", null);
        }
    }

    private JsonElement Resolve(JsonElement schema)
    {
        for (var step = 0; step < Deepest && schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String && reference.GetString()!.StartsWith('#'); step++)
        {
            var target = root;
            foreach (var part in reference.GetString()!.Split('/').Skip(1).Select(part => Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            {
                if (target.ValueKind != JsonValueKind.Object || !target.TryGetProperty(part, out target))
                    return schema;
            }

            schema = target;
        }

        return schema;
    }

    private static string Type(JsonElement schema)
    {
        var type = !schema.TryGetProperty("type", out var given) ? (schema.TryGetProperty("const", out _) || schema.TryGetProperty("enum", out _) ? "value" : "anything")
            : given.ValueKind == JsonValueKind.Array ? string.Join(" or ", given.EnumerateArray()) : given.ToString();
        return schema.TryGetProperty("format", out var format) ? $"{type} ({format})" : type;
    }

    private static string Says(JsonElement schema)
    {
        var description = schema.TryGetProperty("description", out var text) ? text.ToString() : "";
        var others = schema.EnumerateObject().Where(member => !Shown.Contains(member.Name)).Select(member => $"{member.Name} {JsonLine.Write(member.Value)}");
        return string.Join("; ", others.Prepend(description).Where(part => part.Length > 0));
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var members) && members.ValueKind == JsonValueKind.Object ? members.EnumerateObject() : default;
}
