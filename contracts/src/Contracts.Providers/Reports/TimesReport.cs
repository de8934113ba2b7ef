using System.Collections.Immutable;
using Contracts.Engine.Reports;
using Contracts.Providers.Results;

namespace Contracts.Providers.Reports;

/// <summary>What a run says of its time: what took how long, and where it is over its budget, what was slowest.</summary>
internal static class TimesReport
{
    private const int Named = 5;

    public static IEnumerable<ReportLine> Lines(VerificationReport report)
    {
        if (report.Times is not { } times)
            yield break;
        if (report.TimeBudget is { } budget && times.Whole > budget)
        {
            yield return new($"too slow: it took {TimeText.Of(times.Whole)}, and may take {TimeText.Of(budget)}; what was found stands all the same", ReportTone.Bad);
            foreach (var (name, duration) in Slowest(report))
                yield return new($"slow: {TimeText.Of(duration)} for {name}", ReportTone.Warning);
        }

        yield return new($"{TimeText.Of(times.Starting)} to start the provider, {TimeText.Of(times.Databases)} to prepare databases, {TimeText.Of(times.Verifying)} to verify", ReportTone.Faint);
    }

    /// <summary>The interactions that took longest, the longest first.</summary>
    public static ImmutableArray<(string Name, TimeSpan Duration)> Slowest(VerificationReport report) =>
    [
        .. report.Contracts
            .SelectMany(contract => contract.Interactions.Where(result => !result.IsFromEarlierRun), (contract, result) => (Name: InteractionName.Of(contract.Contract.Document.Consumer, result.Interaction), result.Duration))
            .Where(one => one.Duration > TimeSpan.Zero)
            .OrderByDescending(one => one.Duration)
            .Take(Named),
    ];
}
