using Contracts.Providers.Results;

namespace Contracts.Providers.Reports.Files;

/// <summary>One contract in numbers.</summary>
/// <param name="Passed">Interactions that are honored.</param>
/// <param name="Failed">Interactions that fail the build.</param>
/// <param name="Pending">Interactions that fail and are pending.</param>
/// <param name="Shared">Interactions that an identical one answered.</param>
/// <param name="Duration">How long the replays took.</param>
internal sealed record ReportTotals(int Passed, int Failed, int Pending, int Shared, TimeSpan Duration)
{
    public static ReportTotals Of(ContractResult contract)
    {
        var failures = contract.Interactions.Where(interaction => interaction.Verdict != Verdict.Passed).ToLookup(contract.IsPending);
        return new ReportTotals(
            contract.Interactions.Length - failures[false].Count() - failures[true].Count(),
            failures[false].Count(),
            failures[true].Count(),
            contract.Interactions.Count(interaction => interaction.AnsweredBy is not null),
            contract.Interactions.Aggregate(TimeSpan.Zero, (sum, interaction) => sum + interaction.Duration));
    }
}
