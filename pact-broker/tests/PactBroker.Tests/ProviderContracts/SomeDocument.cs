using System.Text;
using System.Text.Json.Nodes;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>What a provider of prices says that it answers, and what somebody needs of it.</summary>
internal static class SomeDocument
{
    /// <summary>GET /prices/{sku} answers with an amount of the type, which is always there.</summary>
    public static string OfPrices(string amount = "integer") => new JsonObject
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject { ["title"] = "Prices", ["version"] = "1" },
        ["paths"] = new JsonObject
        {
            ["/prices/{sku}"] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["responses"] = new JsonObject
                    {
                        ["200"] = new JsonObject
                        {
                            ["description"] = "the price",
                            ["content"] = new JsonObject
                            {
                                ["application/json"] = new JsonObject
                                {
                                    ["schema"] = new JsonObject
                                    {
                                        ["type"] = "object",
                                        ["required"] = new JsonArray("amount"),
                                        ["properties"] = new JsonObject { ["amount"] = new JsonObject { ["type"] = amount }, ["currency"] = new JsonObject { ["type"] = "string" } },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    }.ToJsonString();

    /// <summary>A pact that reads the members of the body, each by its type.</summary>
    public static string Pact(string consumer, string provider, string body = """{"amount":5}""", string description = "a price") => new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = consumer },
        ["provider"] = new JsonObject { ["name"] = provider },
        ["interactions"] = new JsonArray(new JsonObject
        {
            ["description"] = description,
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = "/prices/1" },
            ["response"] = new JsonObject
            {
                ["status"] = 200,
                ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
                ["body"] = JsonNode.Parse(body),
                ["matchingRules"] = new JsonObject { ["body"] = new JsonObject { ["$"] = new JsonObject { ["matchers"] = new JsonArray(new JsonObject { ["match"] = "type" }) } } },
            },
        }),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
    }.ToJsonString();

    /// <summary>As clients publish it; without a word about own tests where these are null.</summary>
    public static string Publication(string version, string document, bool? ownTests = true, string? evidence = "12 tests passed", string? branch = null)
    {
        var contract = new JsonObject { ["content"] = Encoded(document), ["contentType"] = "application/json", ["specification"] = "oas" };
        if (ownTests is not null)
        {
            contract["selfVerificationResults"] = new JsonObject
            {
                ["success"] = ownTests,
                ["content"] = evidence is null ? null : Encoded(evidence),
                ["contentType"] = "text/plain",
                ["format"] = "text",
                ["verifier"] = "some tool",
                ["verifierVersion"] = "1.0",
            };
            if (evidence is null)
            {
                contract["selfVerificationResults"]!.AsObject().Remove("content");
            }
        }

        var body = new JsonObject { ["pacticipantVersionNumber"] = version, ["contract"] = contract };
        if (branch is not null)
        {
            body["branch"] = branch;
        }

        return body.ToJsonString();
    }

    public static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
