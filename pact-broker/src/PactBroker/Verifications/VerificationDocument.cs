using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

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
