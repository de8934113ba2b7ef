using Contracts.Providers.Checks;

namespace Pricing.Verification;

/// <summary>What an answer must have done to Pricing's tables.</summary>
public sealed class PricingEffects
{
    /// <summary>Pricing answers questions; asking for a quote is one too, although it is a POST.</summary>
    [Then("{*anything}")]
    public ExpectedData NothingIsWritten() => ExpectedData.Unchanged;
}
