using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Registry.Shapes;

/// <summary>Sees a schema as registries do. References stay references, so recursion ends.</summary>
internal static class ShapeReading
{
    private static readonly (string Type, string[] Keywords)[] Hints =
    [
        ("array", ["items", "prefixItems", "additionalItems", "minItems", "maxItems", "uniqueItems", "contains", "unevaluatedItems"]),
        ("object", ["properties", "required", "minProperties", "maxProperties", "dependencies", "dependentRequired", "dependentSchemas", "patternProperties", "additionalProperties", "propertyNames", "unevaluatedProperties"]),
        ("number", ["minimum", "maximum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"]),
        ("string", ["minLength", "maxLength", "pattern", "format"]),
    ];

    public static Shape Read(SchemaNode node)
    {
        if (node.Constant is { } constant)
            return constant ? new EmptyShape() : new FalseShape();
        var schema = (JsonObject)node.Source;
        var parts = Parts(node, schema).ToList();
        var shape = parts.Count switch
        {
            0 => new EmptyShape(),
            1 => parts[0],
            _ => new CombinedShape(Criterion.AllOf, parts),
        };
        shape.Id = Member(schema, node.Resource.Dialect.IdKeyword);
        shape.Title = Member(schema, "title");
        shape.Description = Member(schema, "description");
        shape.Default = Member(schema, "default");
        return shape;
    }

    private static IEnumerable<Shape> Parts(SchemaNode node, JsonObject schema)
    {
        if (node.Find<RefKeyword>() is { } reference)
            yield return new ReferenceShape(reference.Schema);
        if (node.Find<TypeKeyword>() is { } type)
        {
            var shapes = type.Types.Select(word => OfType(node, word)).ToList();
            yield return schema.TryGet("type", out var written) && written is JsonArray ? new CombinedShape(Criterion.AnyOf, shapes) : shapes[0];
        }
        else
        {
            foreach (var (word, _) in Hints.Where(hint => hint.Keywords.Any(keyword => schema.TryGet(keyword, out _))))
                yield return OfType(node, word);
        }

        if (node.Find<EnumKeyword>() is { } values)
            yield return new EnumShape(values.Values);
        if (node.Find<AllOfKeyword>() is { } all)
            yield return Combined(Criterion.AllOf, all.Schemas);
        if (node.Find<AnyOfKeyword>() is { } any)
            yield return Combined(Criterion.AnyOf, any.Schemas);
        if (node.Find<OneOfKeyword>() is { } one)
            yield return Combined(Criterion.OneOf, one.Schemas);
        if (node.Find<NotKeyword>() is { } not)
            yield return new NotShape(Read(not.Schema));
        if (node.Find<ConstKeyword>() is { } single)
            yield return new ConstShape(single.Value);
        if (node.Find<IfKeyword>() is not null)
            yield return new ConditionalShape();
    }

    private static CombinedShape Combined(Criterion criterion, IReadOnlyList<SchemaNode> schemas) =>
        new(criterion, [.. schemas.DistinctBy(schema => schema.Source, JsonEquality.Instance).Select(Read)]);

    private static Shape OfType(SchemaNode node, string type) => type switch
    {
        "null" => new NullShape(),
        "boolean" => new BooleanShape(),
        "string" => new TextShape(node.Find<MaxLengthKeyword>()?.Limit, node.Find<MinLengthKeyword>()?.Limit, node.Find<PatternKeyword>()?.Pattern.ToString()),
        "array" => Array(node),
        "object" => Object(node),
        _ => new NumberShape
        {
            IsInteger = type == "integer",
            Maximum = node.Find<MaximumKeyword>()?.Limit,
            Minimum = node.Find<MinimumKeyword>()?.Limit,
            ExclusiveMaximum = node.Find<ExclusiveMaximumKeyword>()?.Limit,
            ExclusiveMinimum = node.Find<ExclusiveMinimumKeyword>()?.Limit,
            MultipleOf = node.Find<MultipleOfKeyword>()?.Divisor,
        },
    };

    private static ArrayShape Array(SchemaNode node)
    {
        var first = node.Find<PrefixItemsKeyword>();
        var others = node.Find<ItemsKeyword>();
        return new ArrayShape
        {
            All = first is null && others is { Start: 0 } ? Read(others.Schema) : null,
            First = first is null ? [] : [.. first.Schemas.Select(Read)],
            Additional = first is not null ? ReadRest(others?.Schema) : null,
            Unevaluated = ReadRest(node.Find<UnevaluatedItemsKeyword>()?.Schema),
            Contains = node.Find<ContainsKeyword>() is { } contains ? Read(contains.Schema) : null,
            MaxContains = node.Find<ContainsKeyword>()?.AtMost,
            MinContains = node.Find<ContainsKeyword>() is { AtLeast: var atLeast } && Member((JsonObject)node.Source, "minContains") is not null ? atLeast : null,
            MaxItems = node.Find<MaxItemsKeyword>()?.Limit,
            MinItems = node.Find<MinItemsKeyword>()?.Limit,
            UniqueItems = node.Find<UniqueItemsKeyword>() is not null,
        };
    }

    private static ObjectShape Object(SchemaNode node)
    {
        var dependencies = node.Find<DependenciesKeyword>();
        var names = (dependencies?.Required.Needs ?? []).Concat(node.Find<DependentRequiredKeyword>()?.Needs ?? []);
        var schemas = (dependencies?.Schemas.Schemas ?? []).Concat(node.Find<DependentSchemasKeyword>()?.Schemas ?? []);
        return new ObjectShape
        {
            Properties = [.. (node.Find<PropertiesKeyword>()?.Schemas ?? []).Select(pair => KeyValuePair.Create(pair.Key, Read(pair.Value)))],
            Patterns = [.. (node.Find<PatternPropertiesKeyword>()?.Schemas ?? []).Select(pair => KeyValuePair.Create(pair.Key, Read(pair.Value)))],
            Required = (node.Find<RequiredKeyword>()?.Names ?? []).ToHashSet(),
            NameDependencies = names.DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value),
            SchemaDependencies = schemas.DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => Read(pair.Value)),
            Additional = ReadRest(node.Find<AdditionalPropertiesKeyword>()?.Schema),
            Unevaluated = ReadRest(node.Find<UnevaluatedPropertiesKeyword>()?.Schema),
            MaxProperties = node.Find<MaxPropertiesKeyword>()?.Limit,
            MinProperties = node.Find<MinPropertiesKeyword>()?.Limit,
        };
    }

    /// <summary>True says the same as nothing; an empty schema does not, to registries.</summary>
    private static Shape? ReadRest(SchemaNode? rest) => rest is null or { Constant: true } ? null : Read(rest);

    private static JsonValue? Member(JsonObject schema, string name) => schema.TryGet(name, out var value) ? value : null;
}
