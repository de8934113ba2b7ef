using System.Text.Json.Nodes;

namespace Contracts.Cli.Tests.Comparing;

/// <summary>
/// Answers as an OpenAPI document has them, made without the code that compares: what is not required is left out, what may be null is null, what has several values has each of them in turn.
/// Only where a relaxation is listed does the stub do the consumer the favor that the relaxation speaks of.
/// </summary>
internal sealed class StubOfADocument(JsonObject document, IReadOnlyCollection<string> relaxed, int turn)
{
    public JsonNode? Answer(JsonNode schema, JsonNode? wanted) => Value(schema.AsObject(), wanted, "$");

    private JsonNode? Value(JsonObject schema, JsonNode? wanted, string path)
    {
        schema = Whole(schema, wanted, path);
        if (schema.ContainsKey("enum") || schema.ContainsKey("const"))
            return OneOf([.. schema["enum"]?.AsArray() ?? [], .. schema.TryGetPropertyValue("const", out var only) ? [only] : Array.Empty<JsonNode?>()], wanted, path);
        var types = Types(schema);
        if (types.Contains("null") && (!Relaxes("nullable", path) || wanted is null))
            return null;
        return types.FirstOrDefault(type => type != "null") switch
        {
            "array" => List(schema, wanted, path),
            "string" => Favors(path) && wanted is JsonValue text && text.TryGetValue<string>(out _) ? wanted.DeepClone() : $"text {turn}",
            "integer" => Favors(path) && wanted is JsonValue whole && whole.TryGetValue<long>(out _) ? wanted.DeepClone() : 7 + turn,
            "number" => Favors(path) && wanted is JsonValue number && number.TryGetValue<double>(out _) ? wanted.DeepClone() : 7.5 + turn,
            "boolean" => Favors(path) && wanted is not null ? wanted.DeepClone() : turn % 2 == 0,
            _ => Object(schema, wanted, path),
        };
    }

    private JsonObject Object(JsonObject schema, JsonNode? wanted, string path)
    {
        var (answer, asked) = (new JsonObject(), wanted as JsonObject);
        var excluded = Excluded(schema, wanted, path);
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (name == excluded)
                continue;
            var required = schema["required"]?.AsArray().Any(one => $"{one}" == name) == true;
            if (required || Relaxes("optional", $"{path}.{name}"))
                answer[name] = Value(property!.AsObject(), asked?[name], $"{path}.{name}");
        }

        foreach (var (name, value) in asked ?? [])
        {
            if (schema["additionalProperties"] is JsonObject values && Relaxes("optional", $"{path}.{name}"))
                answer[name] = Value(values, value, $"{path}.{name}");
            else if (Relaxes("not-described", $"{path}.{name}"))
                answer[name] = value?.DeepClone();
        }

        return answer;
    }

    private JsonArray List(JsonObject schema, JsonNode? wanted, string path)
    {
        var count = Relaxes("length-not-promised", path) && wanted is JsonArray list ? list.Count : 0;
        return new JsonArray([.. Enumerable.Range(0, count).Select(i => Value(schema["items"]!.AsObject(), (wanted as JsonArray)?[i], $"{path}[{i}]"))]);
    }

    private JsonNode? OneOf(List<JsonNode?> values, JsonNode? wanted, string path) =>
        Favors(path) && values.Exists(value => JsonNode.DeepEquals(value, wanted)) ? wanted?.DeepClone() : values[turn % values.Count]?.DeepClone();

    // Follows references, puts parts together, and takes the alternative whose turn it is, or the one that has what is wanted where that is a favor.
    private JsonObject Whole(JsonObject schema, JsonNode? wanted, string path)
    {
        if (schema["$ref"] is { } reference)
            return Whole($"{reference}".Split('/').Skip(1).Aggregate((JsonNode)document, (node, name) => node[name]!).AsObject(), wanted, path);
        if (schema["allOf"] is JsonArray parts)
        {
            var whole = new JsonObject { ["properties"] = new JsonObject(), ["required"] = new JsonArray() };
            foreach (var part in parts.Select(part => Whole(part!.AsObject(), wanted, path)))
            {
                foreach (var (name, property) in part["properties"]?.AsObject() ?? [])
                    whole["properties"]![name] = property?.DeepClone();
                foreach (var name in part["required"]?.AsArray() ?? [])
                    whole["required"]!.AsArray().Add(name?.DeepClone());
                if (part["not"] is { } not)
                    whole["not"] = not.DeepClone();
            }

            return whole;
        }

        if (schema["if"] is { } condition)
        {
            var rest = new JsonObject(schema.Where(member => member.Key is not ("if" or "then" or "else")).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
            return OneOf([All(rest, condition, schema["then"]), All(rest, new JsonObject { ["not"] = condition.DeepClone() }, schema["else"])], wanted, path);
        }

        return (schema["oneOf"] ?? schema["anyOf"]) is JsonArray alternatives ? OneOf([.. alternatives.Select(one => one!.AsObject())], wanted, path) : schema;
    }

    private static JsonObject All(params JsonNode?[] parts) => new() { ["allOf"] = new JsonArray([.. parts.OfType<JsonObject>().Select(part => part.DeepClone())]) };

    private JsonObject OneOf(List<JsonObject> alternatives, JsonNode? wanted, string path)
    {
        var wholes = alternatives.ConvertAll(one => Whole(one, wanted, path));
        var fitting = wholes.Find(one => wanted is JsonObject asked && asked.All(member => one["properties"]?[member.Key] is not null && Excluded(one, wanted, path) != member.Key));
        return Relaxes("alternative", path) && fitting is not null ? fitting : wholes[turn % wholes.Count];
    }

    // Of what must not be there together one is left out: what nobody wants, if there is such a thing.
    private string? Excluded(JsonObject schema, JsonNode? wanted, string path)
    {
        var together = schema["not"] is JsonObject not ? Whole(not, wanted, path)["required"]?.AsArray().Select(name => $"{name}").ToList() ?? [] : [];
        return together.Count == 0 ? null : together.Find(name => (wanted as JsonObject)?.ContainsKey(name) != true) ?? together[turn % together.Count];
    }

    private static List<string> Types(JsonObject schema)
    {
        var types = schema["type"] switch { JsonArray several => several.Select(type => $"{type}").ToList(), null => [], var one => [$"{one}"] };
        // In 3.0 alone; no pair of 3.1 that says nullable is replayed.
        return schema["nullable"]?.GetValue<bool>() == true ? [.. types, "null"] : types;
    }

    private bool Favors(string path) => Relaxes("value-not-promised", path) || Relaxes("rule-not-promised", path);

    private bool Relaxes(string id, string path) => relaxed.Contains($"{id} response body {path}");
}
