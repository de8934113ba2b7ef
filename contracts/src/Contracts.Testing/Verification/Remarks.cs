using System.Collections.Immutable;
using Contracts.Providers.Results;
using Xunit;

namespace Contracts.Testing.Verification;

/// <summary>What a test says beside passing or failing: a pass that needed several attempts, what an interaction left behind, why the broker wants the contract verified.</summary>
internal static class Remarks
{
    public static void Show(ImmutableArray<OccurrenceResult> found)
    {
        foreach (var result in found.Select(one => one.Result).Where(result => result.Verdict == Verdict.Passed && result.AnsweredBy is null))
        {
            if (!result.EarlierAttempts.IsEmpty)
                TestContext.Current.AddWarning($"flaky: passed at attempt {result.EarlierAttempts.Length + 1}; {string.Join("; ", result.EarlierAttempts)}");
            foreach (var left in result.LeftBehind)
                TestContext.Current.AddWarning($"left behind: {left}");
        }
    }

    /// <summary>The broker's words on a contract, as they stand in a report.</summary>
    public static IEnumerable<string> NoticesOf(InteractionOccurrence occurrence) =>
        occurrence.Contract.Notices.Where(notice => notice.When == "before_verification").Select(notice => $"notice     {notice.Text}");
}
