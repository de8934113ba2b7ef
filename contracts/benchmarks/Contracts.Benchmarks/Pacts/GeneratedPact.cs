using System.Text;
using System.Text.Json.Nodes;

namespace Contracts.Benchmarks.Pacts;

/// <summary>Pacts of any size (V3, which every tool reads) with the answers that a provider gives to them.</summary>
internal static class GeneratedPact
{
    private const int RuledFields = 25;

    /// <summary>Interactions that ask with GET and are answered with a body.</summary>
    public static byte[] Bytes(int interactions, InteractionShape shape) => Bytes(Enumerable.Range(0, interactions).Select(id => Asking(id, shape)));

    /// <summary>Interactions that ask with POST, so that it is the mock server who has a body to compare.</summary>
    public static byte[] PostingBytes(int interactions, InteractionShape shape) => Bytes(Enumerable.Range(0, interactions).Select(id => Posting(id, shape)));

    /// <summary>The body that honors interaction <paramref name="id"/>.</summary>
    public static JsonObject Body(int id, InteractionShape shape)
    {
        if (shape == InteractionShape.Small)
            return new JsonObject { ["id"] = id, ["name"] = $"item {id}", ["available"] = true };

        var body = new JsonObject { ["id"] = id };
        for (var field = 0; field < RuledFields - 1; field++)
            body[$"field{field:00}"] = (field % 3) switch
            {
                0 => $"a text of some length, number {field}",
                1 => JsonValue.Create(field * 17),
                _ => $"AB-{field:0000}",
            };
        return body;
    }

    private static byte[] Bytes(IEnumerable<JsonNode> interactions) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = "Bench" },
        ["provider"] = new JsonObject { ["name"] = "Items" },
        ["interactions"] = new JsonArray([.. interactions]),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
    }.ToJsonString());

    private static JsonNode Asking(int id, InteractionShape shape)
    {
        var response = WithBody(id, shape);
        response["status"] = 200;
        return new JsonObject
        {
            ["description"] = $"a request for item {id}",
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = $"/items/{id}" },
            ["response"] = response,
        };
    }

    private static JsonNode Posting(int id, InteractionShape shape)
    {
        var request = WithBody(id, shape);
        request["method"] = "POST";
        request["path"] = $"/items/{id}";
        var response = WithBody(id, InteractionShape.Small);
        response["status"] = 200;
        return new JsonObject { ["description"] = $"a request to add item {id}", ["request"] = request, ["response"] = response };
    }

    private static JsonObject WithBody(int id, InteractionShape shape)
    {
        var part = new JsonObject { ["headers"] = new JsonObject { ["Content-Type"] = "application/json" }, ["body"] = Body(id, shape) };
        if (shape == InteractionShape.Ruled)
            part["matchingRules"] = new JsonObject { ["body"] = Rules() };
        return part;
    }

    private static JsonObject Rules()
    {
        var rules = new JsonObject { ["$.id"] = List(new JsonObject { ["match"] = "integer" }) };
        for (var field = 0; field < RuledFields - 1; field++)
            rules[$"$.field{field:00}"] = List((field % 3) switch
            {
                0 => new JsonObject { ["match"] = "type" },
                1 => new JsonObject { ["match"] = "integer" },
                _ => new JsonObject { ["match"] = "regex", ["regex"] = "[A-Z]{2}-\\d{4}" },
            });
        return rules;
    }

    private static JsonObject List(JsonObject rule) => new() { ["combine"] = "AND", ["matchers"] = new JsonArray(rule) };
}
