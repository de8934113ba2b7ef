using System.Collections.Immutable;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;

namespace Contracts.Providers.Verdicts;

/// <summary>The table of classes, in the order in which they are tried: the first that recognizes what was seen has it.</summary>
internal static class VerdictClasses
{
    public static ImmutableArray<VerdictClass> All { get; } =
    [
        new StateClass(),
        new TimeoutClass(),
        new EnvironmentClass(),
        new AuthenticationClass(),
        new ProviderErrorClass(),
        new ContractClass(),
        new DataClass(),
        new HonoredClass(),
    ];

    public static VerdictClass Of(Verdict verdict) => All.First(candidate => candidate.Verdict == verdict);

    public static ReplayOutcome Classify(Observed observed)
    {
        foreach (var candidate in All)
        {
            if (candidate.Recognize(observed) is { } problem)
            {
                return new ReplayOutcome
                {
                    Verdict = candidate.Verdict,
                    Mismatches = observed.Mismatches,
                    Problem = problem.Length == 0 ? null : problem,
                    Exception = candidate.Cause(observed),
                };
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }
}
