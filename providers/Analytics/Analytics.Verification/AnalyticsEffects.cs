using Contracts.Engine.Documents;
using Contracts.Providers.Checks;

namespace Analytics.Verification;

/// <summary>What an answer must have done to the tables of Analytics, and what it must not: a report that was accepted is noted, and nothing else is ever written.</summary>
public sealed class AnalyticsEffects
{
    [Then("{*anything}")]
    public ExpectedData OnlyAcceptedReportsAreNoted(HttpInteraction interaction) => interaction.Response.Status is 202
        ? ExpectedData.Unchanged.ExceptTable("Reports").WithRow("Reports", new { Status = "Running" })
        : ExpectedData.Unchanged;
}
