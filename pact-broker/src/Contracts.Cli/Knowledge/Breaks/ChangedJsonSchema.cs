using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Contracts.Engine.Paths;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Cli.Knowledge.Breaks;

/// <summary>What a writer would write once a change is made, as a JSON Schema.</summary>
internal sealed class ChangedJsonSchema
{
    private static readonly string[] Alternatives = ["allOf", "anyOf", "oneOf", "then", "else"];
    private static readonly string[] Elements = ["items", "prefixItems", "additionalItems"];

    private readonly JsonNode _original;
    private readonly ImmutableArray<PathToken> _asked;
    private readonly Change _change;
    private readonly bool _isDraft4;
    private bool _isChanged;

    private ChangedJsonSchema(JsonNode original, ImmutableArray<PathToken> asked, Change change, bool isDraft4) =>
        (_original, _asked, _change, _isDraft4) = (original, asked, change, isDraft4);

    /// <summary>The changed schema; null where it does not name the place.</summary>
    public static string? Of(string schema, ImmutableArray<PathToken> asked, Change change)
    {
        var root = JsonNode.Parse(schema)!;
        var changing = new ChangedJsonSchema(root.DeepClone(), asked, change, JsonSchema.Parse(schema).Draft == JsonSchemaDraft.Draft4);
        changing.Visit(root, 0);
        return changing._isChanged ? root.ToJsonString() : null;
    }

    private void Visit(JsonNode? node, int step)
    {
        if (node is JsonArray list)
        {
            foreach (var one in list)
                Visit(one, step);
        }

        if (node is not JsonObject schema || step == _asked.Length)
            return;
        Inline(schema);
        foreach (var name in Alternatives)
            Visit(schema[name], step);
        if (schema["properties"] is JsonObject properties)
        {
            foreach (var name in properties.Select(property => property.Key).Where(name => PathOverlap.CanBeSame(_asked[step], new FieldToken(name))).ToList())
                Property(schema, properties, name, step);
        }

        if (_asked[step] is not FieldToken)
        {
            foreach (var name in Elements)
                Visit(schema[name], step + 1);
        }
    }

    private void Property(JsonObject schema, JsonObject properties, string name, int step)
    {
        if (step + 1 < _asked.Length)
        {
            Visit(properties[name], step + 1);
            return;
        }

        _isChanged = true;
        var old = properties[name]?.DeepClone();
        if (_change is Change.Remove or Change.Rename)
        {
            // Not only no longer promised: it is never there.
            properties[name] = Nothing();
            Require(schema, name, (_change as Change.Rename)?.Name);
        }

        if (_change is Change.Rename rename)
            properties[rename.Name] = old;
        else if (_change is Change.Nullable)
            properties[name] = new JsonObject { ["anyOf"] = new JsonArray(old, new JsonObject { ["type"] = "null" }) };
        else if (_change is Change.Retype retype)
            properties[name] = new JsonObject { ["type"] = retype.Type };
    }

    private JsonNode Nothing() => _isDraft4 ? new JsonObject { ["not"] = new JsonObject() } : JsonValue.Create(false);

    private static void Require(JsonObject schema, string name, string? instead)
    {
        if (schema["required"] is not JsonArray required || required.FirstOrDefault(one => one?.ToString() == name) is not { } there)
            return;
        required.Remove(there);
        if (instead is not null)
            required.Add(JsonValue.Create(instead));
    }

    // A definition may be used elsewhere too, where nothing changes: the place gets a copy of its own.
    private void Inline(JsonObject schema)
    {
        if (schema["$ref"]?.ToString() is not ['#', .. var pointer])
            return;
        var target = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode?)_original, (node, name) => (node as JsonObject)?[Uri.UnescapeDataString(name).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]);
        if (target is not JsonObject definition || definition.ContainsKey("$ref"))
            return;
        schema.Remove("$ref");
        foreach (var (name, value) in definition)
            schema[name] = value?.DeepClone();
    }
}
