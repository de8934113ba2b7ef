using System.Text;
using System.Text.Json.Nodes;

namespace PactBroker.Tests.Talking;

/// <summary>Pacts to publish; what a test does not say is some valid value.</summary>
internal static class SomePact
{
    public static string Between(string consumer, string provider, params string[] descriptions) => new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = consumer },
        ["provider"] = new JsonObject { ["name"] = provider },
        ["interactions"] = new JsonArray([.. descriptions.Select(description => new JsonObject
        {
            ["description"] = description,
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = "/" + Uri.EscapeDataString(description) },
            ["response"] = new JsonObject { ["status"] = 200 },
        })]),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
    }.ToJsonString();

    public static string Publication(string consumer, string version, string provider, string pact, string? branch = null, string onConflict = "overwrite", params string[] tags)
    {
        var body = new JsonObject
        {
            ["pacticipantName"] = consumer,
            ["pacticipantVersionNumber"] = version,
            ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]),
            ["contracts"] = new JsonArray(new JsonObject
            {
                ["consumerName"] = consumer,
                ["providerName"] = provider,
                ["specification"] = "pact",
                ["contentType"] = "application/json",
                ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(pact)),
                ["onConflict"] = onConflict,
            }),
        };
        if (branch is not null)
        {
            body["branch"] = branch;
        }

        return body.ToJsonString();
    }
}
