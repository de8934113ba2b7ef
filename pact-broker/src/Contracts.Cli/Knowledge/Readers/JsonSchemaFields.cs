using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Paths;

namespace Contracts.Cli.Knowledge.Readers;

/// <summary>Fields that a JSON Schema names, by their path in an event: through references within the document and through every alternative.</summary>
internal sealed class JsonSchemaFields
{
    private const int Deepest = 64;

    private static readonly string[] Alternatives = ["allOf", "anyOf", "oneOf", "if", "then", "else"];
    private static readonly string[] Elements = ["items", "prefixItems", "additionalItems", "contains"];

    private readonly JsonElement _root;
    private readonly ImmutableArray<PathToken> _asked;

    private JsonSchemaFields(JsonElement root, ImmutableArray<PathToken> asked) => (_root, _asked) = (root, asked);

    public static IEnumerable<SchemaField> Find(string schema, ImmutableArray<PathToken> asked)
    {
        var root = JsonElement.Parse(schema);
        return new JsonSchemaFields(root, asked).Visit(root, 0, isRequired: true, 0).Distinct();
    }

    private IEnumerable<SchemaField> Visit(JsonElement schema, int step, bool isRequired, int depth)
    {
        if (schema.ValueKind == JsonValueKind.Array)
            return schema.EnumerateArray().SelectMany(one => Visit(one, step, isRequired, depth));
        if (schema.ValueKind != JsonValueKind.Object || depth > Deepest)
            return step == _asked.Length && schema.ValueKind is JsonValueKind.True ? [new SchemaField(isRequired, null)] : [];

        var elsewhere = Alternatives.SelectMany(name => Member(schema, name)).Concat(Target(schema)).SelectMany(one => Visit(one, step, isRequired, depth + 1));
        if (step < _asked.Length)
            return Down(schema, step, depth).Concat(elsewhere);
        var type = Type(schema);
        return type is null && elsewhere.ToList() is { Count: > 0 } meant ? meant : [new SchemaField(isRequired, type)];
    }

    private IEnumerable<SchemaField> Down(JsonElement schema, int step, int depth)
    {
        var (asked, required) = (_asked[step], Member(schema, "required").Where(list => list.ValueKind == JsonValueKind.Array).SelectMany(list => list.EnumerateArray()).Select(name => name.ToString()).ToList());
        var properties = Member(schema, "properties").Where(all => all.ValueKind == JsonValueKind.Object).SelectMany(all => all.EnumerateObject()).ToList();
        var named = properties.Where(property => PathOverlap.CanBeSame(asked, new FieldToken(property.Name)))
            .SelectMany(property => Visit(property.Value, step + 1, required.Contains(property.Name), depth + 1));
        var onlyRequired = step + 1 == _asked.Length
            ? required.Where(name => PathOverlap.CanBeSame(asked, new FieldToken(name)) && !properties.Exists(property => property.Name == name)).Select(_ => new SchemaField(true, null))
            : [];
        var elements = asked is FieldToken ? [] : Elements.SelectMany(name => Member(schema, name)).SelectMany(one => Visit(one, step + 1, isRequired: false, depth + 1));
        return named.Concat(onlyRequired).Concat(elements);
    }

    private IEnumerable<JsonElement> Target(JsonElement schema)
    {
        if (!schema.TryGetProperty("$ref", out var reference) || reference.GetString() is not ['#', .. var pointer])
            return [];
        var target = _root;
        foreach (var name in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString))
        {
            if (target.ValueKind != JsonValueKind.Object || !target.TryGetProperty(name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), out target))
                return [];
        }

        return [target];
    }

    private static IEnumerable<JsonElement> Member(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? [value] : [];

    private static string? Type(JsonElement schema) => schema.TryGetProperty("type", out var type)
        ? type.ValueKind == JsonValueKind.Array ? string.Join(" or ", type.EnumerateArray()) : type.ToString()
        : null;
}
