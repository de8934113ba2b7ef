using System.Text.Json.Nodes;
using PactBroker.Domain.Contents;
using PactBroker.Domain.Metadata;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Pacts;

/// <summary>A pact as published, with the links by which clients find their way from it.</summary>
internal static class PactDocument
{
    /// <param name="pact">Which publication.</param>
    /// <param name="document">The stored text.</param>
    /// <param name="links">Builds the addresses.</param>
    /// <param name="metadata">The segment of the address by which the pact was fetched: results go back with it.</param>
    public static JsonObject Write(PactRow pact, string document, BrokerLinks links, string? metadata = null)
    {
        var result = ContractJson.ParseObject(document);
        result["createdAt"] = Hal.Instant(pact.CreatedAt);
        result["_links"] = Links(pact, links, metadata);
        return result;
    }

    private static JsonObject Links(PactRow pact, BrokerLinks links, string? metadata)
    {
        var pair = links.Pair(pact.Provider, pact.Consumer);
        var version = links.Version(pact.Consumer, pact.ConsumerVersion);
        var self = links.Pact(pact.Provider, pact.Consumer, pact.ConsumerVersion);
        return new JsonObject
        {
            ["self"] = Hal.Link(self, "Pact", Name(pact)),
            ["pb:consumer"] = Hal.Link(links.Pacticipant(pact.Consumer), "Consumer", pact.Consumer),
            ["pb:consumer-version"] = Hal.Link(version, "Consumer version", pact.ConsumerVersion),
            ["pb:provider"] = Hal.Link(links.Pacticipant(pact.Provider), "Provider", pact.Provider),
            ["pb:pact-version"] = Hal.Link(links.PactVersion(pact.Provider, pact.Consumer, pact.Hash), "Pact content version permalink", pact.Hash),
            ["pb:latest-pact-version"] = Hal.Link($"{pair}/latest", "Latest version of this pact"),
            ["pb:all-pact-versions"] = Hal.Link($"{pair}/versions", "All versions of this pact"),
            ["pb:latest-untagged-pact-version"] = Hal.Link($"{pair}/latest-untagged", "Latest untagged version of this pact"),
            ["pb:latest-tagged-pact-version"] = Hal.Template($"{pair}/latest/{{tag}}", "Latest tagged version of this pact"),
            ["pb:previous-distinct"] = Hal.Link($"{self}/previous-distinct", "Previous distinct version of this pact"),
            ["pb:diff-previous-distinct"] = Hal.Link($"{self}/diff/previous-distinct", "Diff with previous distinct version of this pact"),
            ["pb:diff"] = Hal.Template($"{links.PactVersion(pact.Provider, pact.Consumer, pact.Hash)}/diff/pact-version/{{pactVersion}}", "Diff with another content version of this pact"),
            ["pb:pact-webhooks"] = Hal.Link(links.PactWebhooks(pact.Provider, pact.Consumer), "Webhooks for the pact"),
            ["pb:consumer-webhooks"] = Hal.Link(links.WebhooksOfConsumer(pact.Consumer), "Webhooks for all pacts with the consumer"),
            ["pb:provider-webhooks"] = Hal.Link(links.WebhooksOfProvider(pact.Provider), "Webhooks for all pacts with the provider"),
            ["pb:triggered-webhooks"] = Hal.Link($"{self}/triggered-webhooks", "Webhooks triggered by the publication of this pact"),
            ["pb:tag-prod-version"] = Hal.Link($"{version}/tags/prod", "PUT to this resource to tag this consumer version as 'production'"),
            ["pb:tag-version"] = Hal.Link($"{version}/tags/{{tag}}", "PUT to this resource to tag this consumer version"),
            ["pb:publish-verification-results"] = Hal.Link(links.VerificationResults(pact.Provider, pact.Consumer, pact.Hash, metadata), "Publish verification results"),
            ["pb:latest-verification-results"] = Hal.Link($"{links.VerificationResults(pact.Provider, pact.Consumer, pact.Hash)}/latest"),
            ["pb:matrix-for-consumer-version"] = Hal.Link(MatrixOf(pact, links), "View matrix rows for the consumer version to which this pact belongs"),
            ["curies"] = links.Curies("pact"),
        }
        .With("pb:consumer-versions", metadata is null ? null : ConsumerVersions(pact, metadata, version));
    }

    private static JsonArray? ConsumerVersions(PactRow pact, string metadata, string version) =>
        PactMetadata.Decode(metadata).Selectors.IsEmpty ? null : [Hal.Link(version, "Consumer version", pact.ConsumerVersion)];

    private static string MatrixOf(PactRow pact, BrokerLinks links) =>
        links.To($"/matrix?q[][pacticipant]={Uri.EscapeDataString(pact.Consumer)}&q[][version]={Uri.EscapeDataString(pact.ConsumerVersion)}&latestby=cvpv");

    private static string Name(PactRow pact) => $"Pact between {pact.Consumer} ({pact.ConsumerVersion}) and {pact.Provider}";
}
