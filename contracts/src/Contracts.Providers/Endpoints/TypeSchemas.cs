using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace Contracts.Providers.Endpoints;

/// <summary>The types of bodies as an app's own serializers write them; what looks the same in both is described once, and referred to.</summary>
/// <param name="serializer">That of minimal APIs.</param>
/// <param name="serializerOfControllers">That of controllers, which has settings of its own.</param>
internal sealed class TypeSchemas(JsonSerializerOptions serializer, JsonSerializerOptions serializerOfControllers)
{
    private static readonly JsonSchemaExporterOptions AsDeclared = new() { TreatNullObliviousAsNonNullable = true };

    private readonly JsonSerializerOptions _serializer = AsWritten(serializer);
    private readonly JsonSerializerOptions _serializerOfControllers = AsWritten(serializerOfControllers);
    private readonly Dictionary<(Type Type, string Schema), string> _names = [];
    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    public JsonObject Of(Type type, bool byController)
    {
        var schema = (byController ? _serializerOfControllers : _serializer).GetJsonSchemaAsNode(type, AsDeclared);
        var key = (type, schema.ToJsonString());
        if (!_names.TryGetValue(key, out var name))
        {
            name = Free(Name(type));
            _names[key] = name;
            _schemas[name] = Placed(schema, $"#/components/schemas/{name}");
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    public JsonObject ToJson() => new(_schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value)));

    // Numbers that it would also take as texts it writes as numbers.
    private static JsonSerializerOptions AsWritten(JsonSerializerOptions serializer) =>
        new(serializer) { NumberHandling = serializer.NumberHandling & ~JsonNumberHandling.AllowReadingFromString };

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

    // Two types of one name, of different namespaces, or one that two serializers write differently.
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
