using System.Text.Json.Nodes;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>Documents that a schema may allow: guided by it, not bound to it.</summary>
internal sealed class RandomDocuments(Random random, RandomJsonSchemas values, JsonObject root)
{
    public JsonNode? Of(JsonNode? schema, int depth = 6)
    {
        if (schema is not JsonObject keywords || depth == 0 || random.Next(25) == 0)
            return values.Value(1);
        if (keywords.TryGetPropertyValue("const", out var constant))
            return constant?.DeepClone();
        if (keywords["enum"] is JsonArray { Count: > 0 } listed)
            return listed[random.Next(listed.Count)]?.DeepClone();
        if ((string?)keywords["$ref"] is { } reference)
            return Of(Target(reference), depth - 1);
        foreach (var several in new[] { "anyOf", "oneOf", "allOf" })
        {
            if (keywords[several] is JsonArray { Count: > 0 } schemas)
                return Of(schemas[random.Next(schemas.Count)], depth - 1);
        }

        return Type(keywords["type"]) switch
        {
            "null" => null,
            "boolean" => random.Next(2) == 0,
            "integer" => random.Next(-3, 12),
            "number" => random.Next(-6, 24) / 2.0,
            "string" => values.Text(),
            "array" => Array(keywords, depth),
            "object" => Object(keywords, depth),
            _ => values.Value(1),
        };
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var required = (schema["required"] as JsonArray)?.Select(name => name!.GetValue<string>()).ToHashSet() ?? [];
        var document = new JsonObject();
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || random.Next(2) == 0)
                document[name] = Of(member, depth - 1);
        }

        foreach (var name in required.Where(name => !document.ContainsKey(name)))
            document[name] = values.Value(0);
        if (random.Next(4) == 0)
            document["x1"] = values.Value(0);
        return document;
    }

    private JsonArray Array(JsonObject schema, int depth)
    {
        var tuple = schema["prefixItems"] as JsonArray ?? schema["items"] as JsonArray;
        return new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(at => Of(tuple is null ? schema["items"] : at < tuple.Count ? tuple[at] : null, depth - 1))]);
    }

    private string? Type(JsonNode? type) => type switch
    {
        JsonArray { Count: > 0 } several => several[random.Next(several.Count)]!.GetValue<string>(),
        JsonValue one => one.GetValue<string>(),
        _ => null,
    };

    private JsonNode? Target(string reference) => reference.Split('/').Skip(1).Aggregate((JsonNode?)root, (node, name) => (node as JsonObject)?[name]);
}
