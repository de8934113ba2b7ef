using System.Text.Json.Nodes;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>Changes a JSON Schema as people do: a keyword more or less, a bound moved, a part replaced.</summary>
internal sealed class JsonSchemaEvolution(Random random, RandomJsonSchemas schemas)
{
    private static readonly HashSet<string> Names = ["properties", "patternProperties", "dependencies", "dependentSchemas", "dependentRequired", "$defs", "definitions"];

    public JsonObject Changed(JsonObject schema, int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            var places = Places(schema).ToList();
            Change(places[random.Next(places.Count)]);
        }

        return schema;
    }

    private void Change(JsonObject schema)
    {
        var keywords = schema.Select(member => member.Key).Where(key => key is not ("$schema" or "$defs" or "definitions")).ToList();
        var keyword = keywords.Count > 0 ? keywords[random.Next(keywords.Count)] : null;
        switch (random.Next(5))
        {
            case 0 when keyword is not null:
                schema.Remove(keyword);
                break;
            case 1 when keyword is not null && schema[keyword] is JsonArray { Count: > 1 } items:
                items.RemoveAt(random.Next(items.Count));
                break;
            case 2 when keyword is not null && schema[keyword] is JsonValue value && value.TryGetValue<int>(out var number) && keyword is not ("const" or "multipleOf"):
                schema[keyword] = Math.Max(number + random.Next(-1, 2), keyword.EndsWith("mum", StringComparison.Ordinal) ? int.MinValue : 0);
                break;
            case 3 when keyword is "properties" && schema["properties"] is JsonObject { Count: > 0 } properties:
                properties[properties.First().Key] = schemas.Schema(random.Next(2));
                break;
            default:
                Add(schema);
                break;
        }
    }

    private void Add(JsonObject schema)
    {
        if (schemas.Schema(1) is not JsonObject other || other.Count == 0)
            return;
        var (keyword, value) = other.ElementAt(random.Next(other.Count));
        schema[keyword] = value?.DeepClone();
    }

    private static IEnumerable<JsonObject> Places(JsonNode? node, bool isMapOfNames = false)
    {
        switch (node)
        {
            case JsonObject schema:
                if (!isMapOfNames)
                    yield return schema;
                foreach (var (key, value) in schema)
                {
                    if (key is "const" or "enum" or "required")
                        continue;
                    foreach (var place in Places(value, !isMapOfNames && Names.Contains(key)))
                        yield return place;
                }

                break;
            case JsonArray items:
                foreach (var place in items.SelectMany(item => Places(item)))
                    yield return place;
                break;
        }
    }
}
