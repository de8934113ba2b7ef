using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Namotion.Reflection;
using NJsonSchema;
using NJsonSchema.Generation;

namespace Contracts.Consumers.Schemas;

/// <summary>While NJsonSchema walks through the types: notes which schema is whose, and says what only the serializer knows.</summary>
internal sealed class ShapeReading(JsonSerializerOptions options) : ISchemaProcessor
{
    private readonly Dictionary<Type, JsonSchema> _schemas = [];

    private readonly Dictionary<JsonSchema, Type> _types = new(ReferenceEqualityComparer.Instance);

    public Type? TypeOf(JsonSchema schema) => _types.GetValueOrDefault(schema);

    public JsonSchema SchemaOf(Type type) => _schemas[type];

    public void Process(SchemaProcessorContext context)
    {
        var type = context.ContextualType.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        var schema = context.Schema.ActualSchema;
        if (WrittenSchema.Of(schema) is not null)
            return;
        if (type.IsEnum)
        {
            WrittenSchema.Put(schema, EnumSchemas.Of(type, options));
            return;
        }

        var info = options.GetTypeInfo(type);
        if (info.Kind == JsonTypeInfoKind.None)
            throw new SchemaEmissionException($"{type} is written by a converter of its own, so how it looks is not known. Say it: types => types.Add<{type.Name}>(\"…\").");
        if (info.Kind != JsonTypeInfoKind.Object || !_schemas.TryAdd(type, schema))
            return;
        _types[schema] = type;
        foreach (var derived in info.PolymorphismOptions?.DerivedTypes ?? [])
        {
            if (!_schemas.ContainsKey(derived.DerivedType))
                context.Generator.Generate(derived.DerivedType.ToContextualType(), context.Resolver);
        }
    }
}
