using System.Diagnostics;
using Contracts.Cli.Failures;
using Contracts.Providers.Results;

namespace Contracts.Cli.Verifying;

/// <summary>What a report means to the shell: a provider that could not be reached has not broken its contract.</summary>
internal static class VerifyExitCode
{
    public static int Of(VerificationReport report) => report.Outcome switch
    {
        RunOutcome.Passed => ExitCodes.Yes,
        RunOutcome.OverBudget => ExitCodes.OverBudget,
        RunOutcome.NotVerified => ExitCodes.NotVerified,
        RunOutcome.Failed => OfFailures(report),
        _ => throw new UnreachableException(),
    };

    private static int OfFailures(VerificationReport report)
    {
        var failed = report.Contracts.SelectMany(
            contract => contract.Interactions.Where(interaction => interaction.Verdict != Verdict.Passed && !contract.IsPending(interaction)));
        return failed.All(interaction => interaction.Verdict == Verdict.EnvironmentError) ? ExitCodes.Environment : ExitCodes.No;
    }
}
