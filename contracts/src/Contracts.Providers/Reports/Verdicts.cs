using Contracts.Engine.Documents;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Results;

namespace Contracts.Providers.Reports;

/// <summary>What a verdict means, and what to do about it.</summary>
internal static class Verdicts
{
    public static string Describe(InteractionResult result) => result.Verdict switch
    {
        Verdict.Passed => "honored",
        Verdict.ContractBroken => "contract broken",
        Verdict.StateFailed => "provider state failed: nothing was compared",
        Verdict.ProviderError => "provider error: nothing was compared",
        Verdict.EnvironmentError => "environment: nothing was compared",
        Verdict.TimedOut => "timed out: nothing was compared",
        Verdict.DataDiffers => "data differs: the answer was right, what it did to the data is not",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Advice(PacticipantName consumer, InteractionResult result) => result.Verdict switch
    {
        Verdict.Passed => "nothing",
        Verdict.ContractBroken when result.Exception is not null => "The provider threw: mend that first, the differences follow from it.",
        Verdict.ContractBroken when IsRefused(result) => "The provider asks for credentials: add them with WithRequestFilter; contracts hold none.",
        Verdict.ContractBroken => $"Give {consumer} what it asks for, or agree with its team on a changed expectation before this version is deployed.",
        Verdict.StateFailed => "Mend or add the state handler; the contract has not been looked at yet.",
        Verdict.ProviderError => "Mend the provider: it did not get as far as an answer.",
        Verdict.EnvironmentError => "Check that what is named above is running and can be reached from here, then run again.",
        Verdict.DataDiffers => "Mend what the provider writes, or the check where its expectation is wrong; the contract itself is honored.",
        Verdict.TimedOut => "Find out what the provider waits for; WithRequestTimeout gives it more time.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool IsRefused(InteractionResult result) =>
        result.Mismatches.Any(mismatch => mismatch.Kind == MismatchKind.Status && mismatch.Actual is "401" or "403");
}
