using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Contracts.Schemas;
using Contracts.Schemas.Events;
using NJsonSchema;

namespace Contracts.Consumers.Schemas;

/// <summary>Writes what NJsonSchema found as draft 7: members in the serializer's order, definitions by name, nothing that is not used.</summary>
internal sealed class SchemaWriting(JsonSerializerOptions options, EventRole role, MemberNeeds needs, ShapeReading reading, JsonSchema root)
{
    private readonly Dictionary<JsonSchema, string> _names = root.Definitions.ToDictionary(pair => pair.Value.ActualSchema, pair => pair.Key, (IEqualityComparer<JsonSchema>)ReferenceEqualityComparer.Instance);

    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    public string Write(Type type)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = root.Title ?? type.Name };
        foreach (var (name, value) in Definition(root).ToList())
            schema[name] = value?.DeepClone();
        if (_definitions.Count > 0)
            schema["definitions"] = new JsonObject(_definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        return SchemaLayout.Indented(schema.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    /// <summary>A schema where it is used: a reference to its definition, if it has one.</summary>
    private JsonObject Use(JsonSchema schema, bool? nullable = null)
    {
        var referring = schema.OneOf.FirstOrDefault(branch => branch.HasReference) ?? schema;
        var mayBeNull = nullable ?? (schema.Type.HasFlag(JsonObjectType.Null) || schema.OneOf.Any(branch => branch.Type == JsonObjectType.Null));
        var written = referring.HasReference ? Reference(referring.ActualSchema) : Definition(schema);
        return mayBeNull ? NullOr(written) : written;
    }

    private JsonObject Reference(JsonSchema schema)
    {
        if (ReferenceEquals(schema, root))
            return new JsonObject { ["$ref"] = "#" };
        if (!_names.TryGetValue(schema, out var name))
            return Definition(schema);
        if (!_definitions.ContainsKey(name))
        {
            // Known before it is written: it may refer to itself.
            _definitions[name] = [];
            _definitions[name] = Definition(schema);
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    private JsonObject Definition(JsonSchema schema)
    {
        if (WrittenSchema.Of(schema) is { } text)
            return Annotations.Over((JsonObject)JsonNode.Parse(text)!, schema);
        if (reading.TypeOf(schema) is { } type)
            return Object(type, schema);
        if (schema.Type.HasFlag(JsonObjectType.Array))
            return Annotations.Over(new JsonObject { ["type"] = "array", ["items"] = schema.Item is { } item ? Use(item) : [] }, schema);
        if (schema.AdditionalPropertiesSchema is { } values)
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Use(values) };
        return [];
    }

    private JsonObject Object(Type type, JsonSchema schema)
    {
        var info = options.GetTypeInfo(type);
        if (info.PolymorphismOptions is not { } polymorphism)
            return Members(info, schema, null);
        var variants = polymorphism.DerivedTypes.Select(derived => Variant(polymorphism, derived)).ToList();
        if (!type.IsAbstract && polymorphism.DerivedTypes.All(derived => derived.DerivedType != type))
            variants.Add(Members(info, schema, null));
        return new JsonObject { ["anyOf"] = new JsonArray([.. variants]) };
    }

    private JsonObject Variant(JsonPolymorphismOptions polymorphism, JsonDerivedType derived)
    {
        var discriminator = derived.TypeDiscriminator is { } value ? KeyValuePair.Create(polymorphism.TypeDiscriminatorPropertyName, value) : (KeyValuePair<string, object>?)null;
        return Members(options.GetTypeInfo(derived.DerivedType), reading.SchemaOf(derived.DerivedType), discriminator);
    }

    private JsonObject Members(JsonTypeInfo info, JsonSchema schema, KeyValuePair<string, object>? discriminator)
    {
        var fresh = role == EventRole.Reader ? info.CreateObject?.Invoke() : null;
        var properties = new JsonObject();
        var required = new JsonArray();
        if (discriminator is { } tag)
        {
            properties[tag.Key] = new JsonObject { ["const"] = JsonSerializer.SerializeToNode(tag.Value) };
            required.Add(tag.Key);
        }

        foreach (var member in needs.Members(info))
        {
            properties[member.Name] = Member(member, schema.Properties[member.Name]);
            if (needs.IsRequired(info, member, fresh))
                required.Add(member.Name);
        }

        var written = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
            written["required"] = required;
        if (!needs.IsOpen(info))
            written["additionalProperties"] = false;
        return written;
    }

    private JsonObject Member(JsonPropertyInfo member, JsonSchema schema)
    {
        var nullable = needs.MayBeNull(member);
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        return member.NumberHandling is { } handling && NumbersAsText.Of(type, handling, role) is { } text
            ? nullable ? NullOr((JsonObject)JsonNode.Parse(text)!) : (JsonObject)JsonNode.Parse(text)!
            : Use(schema, nullable);
    }

    private static JsonObject NullOr(JsonObject schema)
    {
        if (schema.Count == 0)
            return schema;
        if (schema["type"] is JsonValue type && !schema.ContainsKey("enum") && !schema.ContainsKey("anyOf"))
        {
            schema["type"] = new JsonArray(type.GetValue<string>(), "null");
            return schema;
        }

        return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
    }
}
