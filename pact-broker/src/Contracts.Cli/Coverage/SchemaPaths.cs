using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Cli.Failures;
using Contracts.Engine.Paths;
using Contracts.OpenApi;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Coverage;

/// <summary>Every field that a schema has, by its path. A type that contains itself is followed once.</summary>
internal static class SchemaPaths
{
    // Types that all contain each other have more paths than anybody could wait for.
    private const int Most = 100_000;

    private static readonly string[] Alternatives = ["allOf", "anyOf", "oneOf"];
    private static readonly AvroSchemaOptions AsStored = new() { Strictness = AvroSchemaStrictness.Stored };

    /// <summary>The fields of a schema within a document of JSON, whose references are looked up by a function.</summary>
    public static ImmutableArray<PathExpression> Of(JsonElement schema, Func<JsonElement, JsonElement> resolve) =>
        Listed(OfJson(schema, resolve, [], []));

    /// <summary>The fields of an event.</summary>
    public static ImmutableArray<PathExpression> Of(SubjectSchema schema)
    {
        if (schema.Type == SchemaType.Avro)
            return Listed(OfAvro(AvroSchema.Parse(schema.Text, AsStored).Type, [], []));
        var root = JsonElement.Parse(schema.Text);
        return Of(root, element => Resolve(root, element));
    }

    private static ImmutableArray<PathExpression> Listed(IEnumerable<ImmutableArray<PathToken>> fields)
    {
        var paths = fields.Take(Most + 1).Select(path => new PathExpression(path)).ToList();
        return paths.Count <= Most
            ? [.. paths.DistinctBy(path => path.ToString(), StringComparer.Ordinal)]
            : throw ToolException.Invalid($"a schema has more than {Most} fields: its types contain each other in too many ways", "Give a document with those operations only that contracts ask for.");
    }

    private static IEnumerable<ImmutableArray<PathToken>> OfJson(JsonElement schema, Func<JsonElement, JsonElement> resolve, ImmutableArray<PathToken> path, ImmutableArray<string> around)
    {
        if (schema.Text("$ref") is { } reference)
        {
            if (around.Contains(reference))
                yield break;
            around = around.Add(reference);
            foreach (var field in OfJson(resolve(schema), resolve, path, around))
                yield return field;
        }

        foreach (var property in schema.Members("properties"))
        {
            var below = path.Add(new FieldToken(property.Name));
            yield return below;
            foreach (var field in OfJson(property.Value, resolve, below, around))
                yield return field;
        }

        foreach (var (inner, step) in Inner(schema))
        {
            foreach (var field in OfJson(inner, resolve, step is null ? path : path.Add(step), around))
                yield return field;
        }
    }

    private static IEnumerable<(JsonElement Schema, PathToken? Step)> Inner(JsonElement schema)
    {
        foreach (var name in Alternatives)
        {
            foreach (var alternative in schema.List(name))
                yield return (alternative, null);
        }

        if (schema.Member("items") is { ValueKind: JsonValueKind.Object } items)
            yield return (items, new AnyElementToken());
        if (schema.Member("additionalProperties") is { ValueKind: JsonValueKind.Object } values)
            yield return (values, new AnyChildToken());
    }

    private static IEnumerable<ImmutableArray<PathToken>> OfAvro(AvroType type, ImmutableArray<PathToken> path, ImmutableArray<AvroType> around) => around.Contains(type) ? [] : type switch
    {
        AvroRecord record => record.Fields.SelectMany(field => OfAvro(field.Type, path.Add(new FieldToken(field.Name)), around.Add(record)).Prepend(path.Add(new FieldToken(field.Name)))),
        AvroUnion union => union.Branches.SelectMany(branch => OfAvro(branch, path, around)),
        AvroArray array => OfAvro(array.Items, path.Add(new AnyElementToken()), around),
        AvroMap map => OfAvro(map.Values, path.Add(new AnyChildToken()), around),
        _ => [],
    };

    private static JsonElement Resolve(JsonElement root, JsonElement element)
    {
        if (element.Text("$ref") is not ['#', .. var pointer])
            return element;
        var target = root;
        foreach (var name in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
            target = target.Member(Uri.UnescapeDataString(name).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)) ?? default;
        return target;
    }
}
