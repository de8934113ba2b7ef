using System.Collections.Immutable;
using Contracts.Engine.Bodies;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Results;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.Replay;

/// <summary>What replaying one interaction gave, before its states are torn down.</summary>
internal sealed record ReplayOutcome
{
    public required Verdict Verdict { get; init; }

    public ImmutableArray<Mismatch> Mismatches { get; init; } = [];

    public string? Problem { get; init; }

    public Exception? Exception { get; init; }

    public Exchange? Exchange { get; init; }

    public Evidence Evidence { get; init; } = Evidence.None;

    public ImmutableArray<string> LeftBehind { get; init; } = [];

    public int? DataSeed { get; init; }

    public static ReplayOutcome Compared(ImmutableArray<Mismatch> mismatches, Exchange exchange, Body? body) => mismatches.IsEmpty
        ? new() { Verdict = Verdict.Passed, Exchange = exchange }
        : new() { Verdict = Verdict.ContractBroken, Mismatches = mismatches, Exchange = exchange with { DifferingBody = body } };

    public ReplayOutcome Adding(string problem) => this with { Problem = Problem is null ? problem : $"{Problem} {problem}" };

    public static ReplayOutcome Late(string what, TimeSpan limit) => Failed(Verdict.TimedOut, TimeoutClass.Late(what, limit));

    public static ReplayOutcome Failed(Verdict verdict, string problem, Exception? exception = null) =>
        new() { Verdict = verdict, Problem = problem, Exception = exception };
}
