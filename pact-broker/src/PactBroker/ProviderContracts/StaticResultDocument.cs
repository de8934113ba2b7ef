using System.Text.Json.Nodes;
using Contracts.OpenApi.Comparing;
using PactBroker.Domain.ProviderContracts;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.ProviderContracts;

internal static class StaticResultDocument
{
    /// <summary>The result, with every difference and everything that was let pass.</summary>
    public static JsonObject Write(HeldPact held, ProviderContractRow contract, BrokerLinks links)
    {
        var (publication, result) = (held.Publication, held.Result);
        var consumer = publication.Consumer.Name.Value;
        return new JsonObject
        {
            ["consumerName"] = consumer,
            ["consumerVersion"] = publication.ConsumerVersion.Number.Value,
            ["providerName"] = contract.Provider,
            ["providerApplicationVersion"] = contract.Version,
            ["success"] = result.Success,
            ["static"] = true,
            ["agrees"] = result.Comparison.Agrees,
            ["ownTests"] = contract.TestsPassed,
        }
        .With("undecided", result.Comparison.IsUndecided ? true : null)
        .With("problem", result.Comparison.Problem)
        .With("interactions", Hal.Array(result.Comparison.Interactions.Select(interaction => new JsonObject
        {
            ["description"] = interaction.Description,
            ["operation"] = interaction.Operation,
            ["agrees"] = interaction.Agrees,
            ["differences"] = Findings(interaction.Differences),
            ["relaxations"] = Findings(interaction.Relaxations),
        })))
        .With("testResults", TestResults(result.Comparison))
        .With("_links", new JsonObject
        {
            ["self"] = Hal.Link(links.StaticResult(contract.Provider, contract.Version, consumer, publication.Hash), "Static result"),
            ["pb:provider-contract"] = Hal.Link(links.ProviderContract(contract.Provider, contract.Version), "Provider contract"),
            ["pb:pact-version"] = Hal.Link(links.PactVersion(contract.Provider, consumer, publication.Hash), "Pact"),
        });
    }

    // As tools read what verifications found.
    private static JsonObject TestResults(StaticComparison comparison) => new()
    {
        ["tests"] = Hal.Array(comparison.Interactions.Select(interaction => new JsonObject
        {
            ["interactionDescription"] = interaction.Description,
            ["success"] = interaction.Agrees,
            ["mismatches"] = Hal.Array(interaction.Differences.Select(finding => new JsonObject { ["attribute"] = finding.Place, ["description"] = finding.Sentence, ["rule"] = finding.Id })),
        })),
    };

    private static JsonArray Findings(IEnumerable<ComparisonFinding> findings) =>
        Hal.Array(findings.Select(finding => new JsonObject { ["id"] = finding.Id, ["place"] = finding.Place, ["sentence"] = finding.Sentence }));
}
