using System.Text.Json.Nodes;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>JSON Schemas of every keyword, small enough that documents for them are found.</summary>
internal sealed class RandomJsonSchemas(Random random, bool modern)
{
    private static readonly string[] Names = ["a", "b", "c", "x1"];
    private static readonly string[] Types = ["null", "boolean", "object", "array", "string", "number", "integer"];
    private static readonly string[] Patterns = ["^[a-c]+$", "^x", "b$", "^[0-9]{1,3}$", "a|b"];

    private string Definitions => modern ? "$defs" : "definitions";

    public JsonObject Root()
    {
        var root = Schema(3) as JsonObject ?? [];
        root["$schema"] = modern ? "https://json-schema.org/draft/2020-12/schema" : "http://json-schema.org/draft-07/schema#";
        root[Definitions] = new JsonObject { ["d0"] = Schema(2), ["d1"] = Schema(1) };
        return root;
    }

    public JsonNode Schema(int depth)
    {
        if (depth == 0)
            return random.Next(12) switch { 0 => true, 1 => false, _ => Scalar() };
        return random.Next(20) switch
        {
            < 8 => Object(depth),
            < 11 => Array(depth),
            < 14 => Scalar(),
            < 15 => new JsonObject { ["$ref"] = $"#/{Definitions}/d{random.Next(2)}" },
            < 16 => new JsonObject { ["anyOf"] = Several(depth) },
            < 17 => new JsonObject { ["oneOf"] = Several(depth) },
            < 18 => new JsonObject { ["allOf"] = Several(depth) },
            < 19 => With(Object(depth), ("not", Scalar())),
            _ => With(Object(depth), ("if", Schema(depth - 1)), ("then", Schema(depth - 1)), ("else", Schema(depth - 1))),
        };
    }

    public JsonNode Value(int depth) => random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => JsonValue.Create(random.Next(2) == 0),
        1 => JsonValue.Create(random.Next(-3, 12)),
        2 => JsonValue.Create(random.Next(-30, 120) / 8.0),
        3 or 4 => JsonValue.Create(Text()),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1))]),
        _ => new JsonObject(Some(Names, 3).Select(name => KeyValuePair.Create(name, (JsonNode?)Value(depth - 1)))),
    };

    public string Text() => random.Next(6) switch { 0 => "", 1 => "a", 2 => "abc", 3 => "x1", 4 => $"{random.Next(400)}", _ => "b" };

    private JsonObject Scalar() => random.Next(8) switch
    {
        0 => new JsonObject { ["const"] = Value(0) },
        1 => new JsonObject { ["enum"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Value(0)).DistinctBy(value => value.ToJsonString())]) },
        2 => With(new JsonObject { ["type"] = "string" }, Chance("minLength", random.Next(3)), Chance("maxLength", random.Next(2, 6)), Chance("pattern", Patterns[random.Next(Patterns.Length)]), Chance("format", "date")),
        3 => With(new JsonObject { ["type"] = "integer" }, Range()),
        4 => With(new JsonObject { ["type"] = "number" }, [.. Range(), Chance("multipleOf", random.Next(1, 4) / 2.0)]),
        5 => new JsonObject { ["type"] = new JsonArray([.. Some(Types, 3).Select(type => (JsonNode)type)]) },
        _ => new JsonObject { ["type"] = Types[random.Next(Types.Length)] },
    };

    private JsonObject Object(int depth)
    {
        var names = Some(Names, 3).ToList();
        var schema = With(
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)Schema(depth - 1)))),
            },
            Chance("required", new JsonArray([.. names.Where(_ => random.Next(2) == 0).Select(name => (JsonNode)name)])),
            Chance("additionalProperties", random.Next(2) == 0 ? false : Schema(0)),
            Rarely("minProperties", random.Next(2)),
            Rarely("maxProperties", random.Next(2, 5)),
            Rarely("propertyNames", new JsonObject { ["maxLength"] = random.Next(1, 3) }),
            Rarely("patternProperties", new JsonObject { ["^x"] = Schema(0) }));
        if (random.Next(12) == 0)
            schema[modern ? "dependentRequired" : "dependencies"] = new JsonObject { ["a"] = new JsonArray("b") };
        if (random.Next(12) == 0)
            schema[modern ? "dependentSchemas" : "dependencies"] = new JsonObject { ["b"] = Schema(0) };
        return modern ? With(schema, Rarely("unevaluatedProperties", false)) : schema;
    }

    private JsonObject Array(int depth)
    {
        var schema = With(
            new JsonObject { ["type"] = "array" },
            Rarely("minItems", random.Next(2)),
            Rarely("maxItems", random.Next(1, 4)),
            Rarely("uniqueItems", true),
            Rarely("contains", Schema(0)));
        if (random.Next(3) > 0)
            schema["items"] = Schema(depth - 1);
        else
            schema[modern ? "prefixItems" : "items"] = new JsonArray(Schema(depth - 1), Schema(0));
        return With(schema, modern ? Rarely("unevaluatedItems", false) : Rarely("additionalItems", Schema(0)));
    }

    private JsonArray Several(int depth) => new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Schema(depth - 1))]);

    private (string, JsonNode?)[] Range() =>
    [
        Chance("minimum", random.Next(-2, 3)), Chance("maximum", random.Next(3, 9)), Rarely("exclusiveMinimum", random.Next(-3, 2)), Rarely("exclusiveMaximum", random.Next(4, 12)),
    ];

    private (string, JsonNode?) Chance(string keyword, JsonNode value) => (keyword, random.Next(3) == 0 ? value : null);

    private (string, JsonNode?) Rarely(string keyword, JsonNode value) => (keyword, random.Next(9) == 0 ? value : null);

    private IEnumerable<string> Some(string[] all, int most) => all.OrderBy(_ => random.Next()).Take(random.Next(1, most + 1)).ToList();

    private static JsonObject With(JsonObject schema, params (string Keyword, JsonNode? Value)[] more)
    {
        foreach (var (keyword, value) in more)
        {
            if (value is not null)
                schema[keyword] = value;
        }

        return schema;
    }
}
