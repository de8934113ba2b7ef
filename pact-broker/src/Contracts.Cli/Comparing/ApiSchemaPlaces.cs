using System.Text.Json;
using Contracts.Cli.OpenApi;
using Contracts.Engine.Paths;

namespace Contracts.Cli.Comparing;

/// <summary>The parts of a document's schemas that speak of one place.</summary>
internal static class ApiSchemaPlaces
{
    private const int Deepest = 32;
    private static readonly string[] Parts = ["allOf", "anyOf", "oneOf"];

    /// <summary>A schema with all that it refers to and consists of, at the same place.</summary>
    public static IEnumerable<JsonElement> Expand(this ApiDocument document, JsonElement schema) => Expand(document, schema, 0);

    /// <summary>The schemas of a member or element.</summary>
    public static IEnumerable<JsonElement> Below(this ApiDocument document, IEnumerable<JsonElement> schemas, PathToken step) =>
        schemas.SelectMany(schema => Below(schema, step)).SelectMany(document.Expand);

    /// <summary>The types that a place may have; none where nothing says.</summary>
    public static IEnumerable<string> Types(IEnumerable<JsonElement> schemas) =>
        schemas.SelectMany(schema => (schema.Text("type") is { } one ? [one] : schema.Texts("type")).Concat(schema.IsTrue("nullable") ? ["null"] : [])).Distinct(StringComparer.Ordinal);

    private static IEnumerable<JsonElement> Expand(ApiDocument document, JsonElement schema, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > Deepest)
            return [];
        var target = schema.Text("$ref") is { } reference ? Expand(document, document.Target(reference), depth + 1) : [];
        return Parts.SelectMany(name => schema.List(name)).SelectMany(part => Expand(document, part, depth + 1)).Concat(target).Prepend(schema);
    }

    private static IEnumerable<JsonElement> Below(JsonElement schema, PathToken step)
    {
        if (step is FieldToken field && schema.Member("properties")?.Member(field.Name) is { } property)
            yield return property;
        else if (step is FieldToken && schema.Member("additionalProperties") is { ValueKind: JsonValueKind.Object } values)
            yield return values;
        else if (step is IndexToken index && schema.List("prefixItems").Skip(index.Index).Select(one => (JsonElement?)one).FirstOrDefault() is { } own)
            yield return own;
        else if (step is IndexToken or AnyElementToken && schema.Member("items") is { } items)
            yield return items;
    }
}
