using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Tags;

namespace PactBroker.Verifications;

internal static class VerificationDocument
{
    public static JsonObject Write(VerificationRow verification, BrokerLinks links)
    {
        var self = links.VerificationResult(verification.Provider, verification.Consumer, verification.Hash, verification.Id);
        return new JsonObject
        {
            ["providerName"] = verification.Provider,
            ["providerApplicationVersion"] = verification.ProviderVersion,
            ["success"] = verification.Success,
            ["verificationDate"] = Hal.Instant(verification.ValidFrom),
        }
        .With("buildUrl", verification.BuildUrl)
        .With("testResults", Parse(verification.TestResults))
        .With("verifiedBy", VerifiedBy(Parse(verification.VerifiedBy) as JsonObject))
        .With("_links", new JsonObject
        {
            ["self"] = Hal.Link(self, "Verification result", $"Verification result {verification.Id} for Pact between {verification.Consumer} and {verification.Provider}"),
            ["pb:pact-version"] = Hal.Link(links.PactVersion(verification.Provider, verification.Consumer, verification.Hash), "Pact"),
            ["pb:triggered-webhooks"] = Hal.Link($"{self}/triggered-webhooks", "Webhooks triggered by the publication of this verification result"),
        });
    }

    /// <summary>With the tags of the provider version, for tools that show results.</summary>
    public static JsonObject Extend(JsonObject document, VerificationRow verification, IReadOnlyList<TagRow> tags, BrokerLinks links) => document.With("_embedded", new JsonObject
    {
        ["tags"] = Hal.Array(tags.Select(tag => new JsonObject
        {
            ["name"] = tag.Name,
            ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Tag(verification.Provider, verification.ProviderVersion, tag.Name), "Tag", tag.Name) },
        })),
    });

    /// <summary>Asked in camel case, answered in snake case: clients do not read it, tools on top do.</summary>
    private static JsonObject? VerifiedBy(JsonObject? given)
    {
        if (given is null)
        {
            return null;
        }

        var language = given["clientLanguage"] as JsonObject;
        return new JsonObject()
            .With("implementation", given["implementation"]?.DeepClone())
            .With("version", given["version"]?.DeepClone())
            .With("client_implementation", language?["name"]?.DeepClone())
            .With("client_version", language?["version"]?.DeepClone())
            .With("client_test_framework", language?["testFramework"]?.DeepClone());
    }

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);
}
