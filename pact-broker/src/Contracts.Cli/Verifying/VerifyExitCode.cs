using Contracts.Cli.Failures;
using Contracts.Providers.Results;

namespace Contracts.Cli.Verifying;

/// <summary>What a report means to the shell: a provider that could not be reached has not broken its contract.</summary>
internal static class VerifyExitCode
{
    public static int Of(VerificationReport report)
    {
        if (report.Outcome != RunOutcome.Failed)
            return report.Outcome == RunOutcome.OverBudget ? ExitCodes.OverBudget : ExitCodes.Yes;
        var failed = report.Contracts.SelectMany(
            contract => contract.Interactions.Where(interaction => interaction.Verdict != Verdict.Passed && !contract.IsPending(interaction)));
        return failed.All(interaction => interaction.Verdict == Verdict.EnvironmentError) ? ExitCodes.Environment : ExitCodes.No;
    }
}
