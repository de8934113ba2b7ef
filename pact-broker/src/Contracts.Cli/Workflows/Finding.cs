namespace Contracts.Cli.Workflows;

/// <summary>What a verification found of one interaction.</summary>
/// <param name="Verdict">The class of it, as reports say it: <c>contract-broken</c>.</param>
/// <param name="Problem">What was wrong, as one sentence; null where nothing was.</param>
internal sealed record Finding(string Verdict, string? Problem)
{
    public bool IsPassed => Verdict == "passed";

    public override string ToString() => IsPassed ? "passed" : Problem is null ? Verdict : $"{Verdict}: {Problem}";
}
