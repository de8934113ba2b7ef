using System.Text.Json;
using Contracts.Engine.Paths;

namespace Contracts.OpenApi.Comparing;

/// <summary>The parts of a document's schemas that speak of one place.</summary>
internal static class ApiSchemaPlaces
{
    // No description of one place is as large as this; what is, was not written to be read.
    private const int MostParts = 1_000;
    private static readonly string[] Parts = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] Conditional = ["if", "then", "else"];

    /// <summary>A schema with all that it refers to and consists of, at the same place.</summary>
    /// <param name="conditional">Whether with what it says under a condition, and of one.</param>
    public static IEnumerable<JsonElement> Expand(this ApiDocument document, JsonElement schema, bool conditional = true) => Expand(document, [schema], conditional);

    /// <summary>The schemas of a member or element.</summary>
    public static IEnumerable<JsonElement> Below(this ApiDocument document, IEnumerable<JsonElement> schemas, PathToken step, bool conditional = true) =>
        Expand(document, schemas.SelectMany(schema => Below(schema, step)), conditional);

    /// <summary>The types that a place may have; none where nothing says.</summary>
    public static IEnumerable<string> Types(IEnumerable<JsonElement> schemas) =>
        schemas.SelectMany(schema => (schema.Text("type") is { } one ? [one] : schema.Texts("type")).Concat(schema.IsTrue("nullable") ? ["null"] : [])).Distinct(StringComparer.Ordinal);

    // What is referred to is at the place once, however often and in however many turns: types that contain each other would never end, and a long chain of them is no reason to fail.
    private static List<JsonElement> Expand(ApiDocument document, IEnumerable<JsonElement> schemas, bool conditional)
    {
        var (found, referred, waiting) = (new List<JsonElement>(), new HashSet<string>(StringComparer.Ordinal), new Stack<JsonElement>(schemas.Reverse()));
        while (waiting.TryPop(out var schema))
        {
            if (schema.ValueKind != JsonValueKind.Object)
                continue;
            if (found.Count == MostParts)
                throw new OpenApiFormatException($"{document.Origin} describes one place by more than {MostParts} schemas", "Describe it by fewer.");
            found.Add(schema);
            if (schema.Text("$ref") is { } reference && referred.Add(reference))
                waiting.Push(document.Target(reference));
            foreach (var part in Parts.SelectMany(name => schema.List(name)).Concat(conditional && schema.Member("if") is not null ? Conditional.Select(name => schema.Member(name)).OfType<JsonElement>() : []).Reverse())
                waiting.Push(part);
        }

        return found;
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
