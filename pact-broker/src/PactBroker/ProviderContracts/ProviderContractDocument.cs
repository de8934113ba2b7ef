using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.ProviderContracts;

internal static class ProviderContractDocument
{
    public static JsonObject Write(ProviderContractRow contract, IReadOnlyList<HeldPact> held, BrokerLinks links)
    {
        var (provider, version) = (contract.Provider, contract.Version);
        return new JsonObject
        {
            ["providerName"] = provider,
            ["providerApplicationVersion"] = version,
            ["specification"] = "oas",
            ["hash"] = contract.Hash,
            ["publishedAt"] = Hal.Instant(contract.PublishedAt),
            ["selfVerificationResults"] = new JsonObject { ["success"] = contract.TestsPassed }
                .With("contentType", contract.EvidenceType)
                .With("format", contract.EvidenceFormat)
                .With("verifier", contract.Verifier)
                .With("verifierVersion", contract.VerifierVersion),
            ["_embedded"] = new JsonObject
            {
                ["results"] = Hal.Array(held.Select(one => new JsonObject
                {
                    ["consumerName"] = one.Publication.Consumer.Name.Value,
                    ["consumerVersion"] = one.Publication.ConsumerVersion.Number.Value,
                    ["success"] = one.Result.Success,
                    ["relaxations"] = one.Result.Comparison.Relaxations,
                    ["_links"] = new JsonObject { ["self"] = Hal.Link(links.StaticResult(provider, version, one.Publication.Consumer.Name.Value, one.Publication.Hash), "Static result") },
                })),
            },
            ["_links"] = new JsonObject
            {
                ["self"] = Hal.Link(links.ProviderContract(provider, version), "Provider contract"),
                ["pb:provider-document"] = Hal.Link(links.ProviderDocument(provider, version), "The document as it was published"),
                ["pb:pacticipant-version"] = Hal.Link(links.Version(provider, version), "Pacticipant version", version),
            }
            .With("pb:evidence", contract.HasEvidence ? Hal.Link(links.ProviderEvidence(provider, version), "What the provider's own tests wrote") : null),
        };
    }
}
