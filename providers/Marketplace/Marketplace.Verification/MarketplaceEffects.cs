using Contracts.Engine.Documents;
using Contracts.Providers.Checks;

namespace Marketplace.Verification;

/// <summary>What an answer must have done to the tables of Marketplace, and what it must not: only wishes and runs that were fulfilled write, and only runs hear of what was bought.</summary>
public sealed class MarketplaceEffects
{
    [Then("{*anything}")]
    public ExpectedData OnlyListingsAndSalesAreWritten(HttpInteraction interaction) => interaction.Request.Method switch
    {
        "GET" => ExpectedData.Unchanged,
        _ when interaction.Response.Status >= 400 => ExpectedData.Unchanged,
        "POST" => ExpectedData.Unchanged.ExceptTable("Listings").ExceptTable("Sales"),
        _ => ExpectedData.Unchanged.ExceptTable("Listings"),
    };
}
