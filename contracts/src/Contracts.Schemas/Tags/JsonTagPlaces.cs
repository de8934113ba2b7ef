using System.Runtime.CompilerServices;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Tags;

/// <summary>The objects of a JSON Schema and their properties, as far as they stand in it; references are not followed. Alternatives count from 0 in the order of the schema.</summary>
internal static class JsonTagPlaces
{
    private static readonly (string Keyword, string Step)[] Alternatives = [("allOf", "allof"), ("anyOf", "anyof"), ("oneOf", "oneof")];

    public static IEnumerable<TagPlace> In(JsonValue schema) => In(schema, "", isProperty: false);

    private static IEnumerable<TagPlace> In(JsonValue? schema, string scope, bool isProperty)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (schema is not JsonObject node)
            return [];
        return [
            .. Alternatives.SelectMany(row => Items(node, row.Keyword).SelectMany((part, at) => In(part, $"{scope}{row.Step}.{at}.", isProperty: false))),
            .. In(Part(node, "not"), $"{scope}not.", isProperty: false),
            .. new[] { "if", "then", "else" }.SelectMany(keyword => In(Part(node, keyword), $"{scope}conditional.{keyword}.", isProperty: false)),
            .. In(Part(node, "items"), $"{scope}{Step(node, "array")}.", isProperty: false),
            .. IsObject(node) ? Object(node, scope + Step(node, "object"), isProperty) : [],
        ];
    }

    private static IEnumerable<TagPlace> Object(JsonObject node, string path, bool isProperty)
    {
        // A tag at a property is the property's, also where an object stands there.
        if (!isProperty)
            yield return new TagPlace(new SchemaEntity(path, SchemaEntityKind.Record), path, node);
        foreach (var (name, schema) in Members(node, "properties"))
        {
            var own = $"{path}.{name}";
            if (schema is JsonObject property)
                yield return new TagPlace(new SchemaEntity(own, SchemaEntityKind.Field), own, property);
            foreach (var place in In(schema, own + ".", isProperty: true))
                yield return place;
        }

        foreach (var keyword in (string[])["definitions", "$defs"])
        {
            foreach (var place in Members(node, keyword).SelectMany(member => In(member.Value, $"{path}.{keyword}.{member.Name}.", isProperty: false)))
                yield return place;
        }
    }

    /// <summary>A type that is one of several is one of several alternatives.</summary>
    private static string Step(JsonObject node, string type)
    {
        var at = Items(node, "type").Select((item, at) => (item, at)).FirstOrDefault(pair => pair.item is JsonString { Value: var name } && name == type, (node, -1)).at;
        return at < 0 ? type : $"anyof.{at}.{type}";
    }

    private static bool IsObject(JsonObject node) => Part(node, "properties") is JsonObject || Part(node, "definitions") is JsonObject || Part(node, "$defs") is JsonObject
        || Part(node, "type") is JsonString { Value: "object" } || Items(node, "type").Any(item => item is JsonString { Value: "object" });

    private static JsonValue? Part(JsonObject node, string keyword) => node.TryGet(keyword, out var part) ? part : null;

    private static IReadOnlyList<JsonValue> Items(JsonObject node, string keyword) => (Part(node, keyword) as JsonArray)?.Items ?? [];

    private static IReadOnlyList<JsonMember> Members(JsonObject node, string keyword) => (Part(node, keyword) as JsonObject)?.Members ?? [];
}
