using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace Contracts.Providers.Endpoints;

/// <summary>The types of bodies as an app's own serializer writes them; each is described once, and referred to.</summary>
internal sealed class TypeSchemas(JsonSerializerOptions serializer)
{
    private static readonly JsonSchemaExporterOptions AsDeclared = new() { TreatNullObliviousAsNonNullable = true };

    // Numbers that it would also take as texts it writes as numbers.
    private readonly JsonSerializerOptions _serializer = new(serializer) { NumberHandling = serializer.NumberHandling & ~JsonNumberHandling.AllowReadingFromString };
    private readonly Dictionary<Type, string> _names = [];
    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    public JsonObject Of(Type type)
    {
        if (!_names.TryGetValue(type, out var name))
        {
            name = Free(Name(type));
            _names[type] = name;
            _schemas[name] = Placed(_serializer.GetJsonSchemaAsNode(type, AsDeclared), $"#/components/schemas/{name}");
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    public JsonObject ToJson() => new(_schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value)));

    // A type within itself is referred to from the schema's own root, which in the document is another place.
    private static JsonNode Placed(JsonNode schema, string place)
    {
        foreach (var (holder, reference) in References(schema).ToList())
            holder["$ref"] = $"{place}{reference[1..]}";
        return schema;
    }

    private static IEnumerable<(JsonObject Holder, string Reference)> References(JsonNode? node) => node switch
    {
        JsonObject members when members["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) && reference.StartsWith('#') => [(members, reference)],
        JsonObject members => members.SelectMany(member => References(member.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    // Two types of one name, of different namespaces.
    private string Free(string name)
    {
        var free = name;
        for (var number = 2; _schemas.ContainsKey(free); number++)
            free = $"{name}{number}";
        return free;
    }

    private static string Name(Type type) =>
        type.IsArray ? $"ArrayOf{Name(type.GetElementType()!)}"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}Of{string.Join("And", type.GetGenericArguments().Select(Name))}"
        : type.Name;
}
