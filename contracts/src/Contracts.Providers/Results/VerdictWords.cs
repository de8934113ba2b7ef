using Contracts.Providers.Blaming;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.Results;

/// <summary>What programs call outcomes. A format: it does not follow the names in the code.</summary>
public static class VerdictWords
{
    /// <summary>The class of an outcome: <c>contract-broken</c>.</summary>
    /// <param name="verdict">The class.</param>
    public static string Word(this Verdict verdict) => VerdictClasses.Of(verdict).Word;

    /// <summary>What a run says as a whole: <c>over-budget</c>.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Word(this RunOutcome outcome) => outcome switch
    {
        RunOutcome.Passed => "passed",
        RunOutcome.Failed => "failed",
        RunOutcome.OverBudget => "over-budget",
        RunOutcome.NotVerified => "not-verified",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What answered in somebody's place: <c>stub</c>.</summary>
    /// <param name="answeredBy">What answered.</param>
    public static string Word(this AskedAs answeredBy) => answeredBy switch
    {
        AskedAs.Stub => "stub",
        AskedAs.Replacement => "replacement",
        AskedAs.Real => "real",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The side that a failure follows from: <c>provider</c>.</summary>
    /// <param name="side">The side.</param>
    public static string Word(this BlamedSide side) => side switch
    {
        BlamedSide.Unknown => "unknown",
        BlamedSide.Consumer => "consumer",
        BlamedSide.Provider => "provider",
        BlamedSide.Neither => "neither",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
