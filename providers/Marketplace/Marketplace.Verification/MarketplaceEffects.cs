using Contracts.Engine.Documents;
using Contracts.Providers.Checks;

namespace Marketplace.Verification;

/// <summary>What an answer must have done to the tables of Marketplace, and what it must not: only wishes and runs that were fulfilled write, and only listings.</summary>
public sealed class MarketplaceEffects
{
    [Then("{*anything}")]
    public ExpectedData OnlyListingsAreWritten(HttpInteraction interaction) =>
        interaction.Request.Method != "GET" && interaction.Response.Status < 400 ? ExpectedData.Unchanged.ExceptTable("Listings") : ExpectedData.Unchanged;
}
