using System.Text.Json.Nodes;

namespace Contracts.Cli.Tests.InjectedFailures;

/// <summary>What a consumer needs of the shop: one interaction.</summary>
internal sealed record Need(string Description, string State, string Method, string Path, int Status, string Answer)
{
    /// <summary>What each cause is tried on.</summary>
    public static IReadOnlyList<Need> All { get; } =
    [
        new("a request for a product", "product 1 is there", "GET", "/products/1", 200, """{"name":"Lamp","price":12}"""),
        new("a request for a product that is not there", "product 9 is gone", "GET", "/products/9", 404, """{"error":"no product 9","code":17}"""),
        new("a request for the stock", "product 1 is there", "GET", "/stock/1", 200, """{"place":"A1","quantity":3}"""),
        new("an order", "product 1 is there", "POST", "/orders", 201, """{"product":"1","total":24}""") { Body = """{"product":"1","quantity":2}""" },
    ];

    public string? Body { get; init; }

    public JsonObject ToJson()
    {
        var request = new JsonObject { ["method"] = Method, ["path"] = Path };
        if (Body is not null)
            request["body"] = JsonNode.Parse(Body);
        return new JsonObject
        {
            ["description"] = Description,
            ["providerStates"] = new JsonArray(new JsonObject { ["name"] = State }),
            ["request"] = request,
            ["response"] = new JsonObject
            {
                ["status"] = Status,
                ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
                ["body"] = JsonNode.Parse(Answer),
            },
        };
    }

    /// <summary>The same, with another answer.</summary>
    public Need Expecting(Action<JsonObject> change)
    {
        var answer = JsonNode.Parse(Answer)!.AsObject();
        change(answer);
        return this with { Answer = answer.ToJsonString() };
    }
}
