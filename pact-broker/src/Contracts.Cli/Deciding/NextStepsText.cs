using Contracts.Cli.Output;
using PactBroker.Client.Matrix;

namespace Contracts.Cli.Deciding;

/// <summary>Which side has to do what: as the broker says, or, where it does not, as the matrix shows.</summary>
internal static class NextStepsText
{
    public static void Write(Decision decision, Printer printer)
    {
        printer.Line();
        printer.Line("What to do:", Tone.Strong);
        foreach (var step in Steps(decision).Distinct(StringComparer.Ordinal))
            printer.Line($"  - {step}");
        if (CanBeWaitedFor(decision))
            printer.Line("  --retry-while-unknown waits for a result that is under way.", Tone.Faint);
    }

    private static bool CanBeWaitedFor(Decision decision) =>
        decision.Answer.Deployable is null && (decision.Answer.NextSteps.IsEmpty ? decision.Unverified.Any() : decision.Answer.NextSteps.Any(step => step.Action == "verify"));

    private static IEnumerable<string> Steps(Decision decision) =>
        decision.Answer.NextSteps.IsEmpty ? FromTheMatrix(decision) : decision.Answer.NextSteps.Select(step => step.Text);

    private static IEnumerable<string> FromTheMatrix(Decision decision)
    {
        foreach (var row in decision.Failures.Select(failure => failure.Row))
            yield return $"Give {row.Consumer} what it needs in {row.Provider}, or change what {row.Consumer} asks for and deploy that first; then publish and verify again.";
        foreach (var row in decision.Unverified)
            yield return Verify(row, decision.Question.Query.ToEnvironment);
        if (decision.Failures.IsEmpty && !decision.Unverified.Any())
            yield return "Publish the contracts and verification results that are named above, or check the names and versions in the question.";
    }

    private static string Verify(MatrixRow row, string? environment)
    {
        var verify = $"Run the verification of {row.Provider} against the contract of {row.Consumer} {row.ConsumerVersion}, and publish its result.";
        return environment is null || row.ProviderVersion is not null
            ? verify
            : $"{verify} The version of {row.Provider} that counts is the one in {environment}: where there is none yet, deploy {row.Provider} first (record-deployment).";
    }
}
