using Contracts.Cli.Output;
using PactBroker.Client.Matrix;
using PactBroker.Client.Verifications;

namespace Contracts.Cli.Deciding;

/// <summary>A decision for people: the answer, the matrix, the reasons, what does not fit and who needs it, what to do.</summary>
internal static class DecisionText
{
    private static readonly string[] Headings = ["CONSUMER", "VERSION", "PROVIDER", "VERSION", "VERIFIED"];
    private static readonly string[] HeadingsWithEvents = ["CONSUMER", "VERSION", "PROVIDER", "VERSION", "EVENT", "VERIFIED"];

    public static void Write(Decision decision, Printer printer)
    {
        var (answer, tone) = decision.Answer.Deployable switch
        {
            true => ("yes", Tone.Good),
            false => ("no", Tone.Bad),
            null => ("not known to work", Tone.Warning),
        };
        printer.Line($"Can {decision.Question.Subject} be deployed{decision.Question.Target}? {Capital(answer)}.", tone);

        if (!decision.Answer.Rows.IsEmpty)
        {
            printer.Line();
            if (decision.Answer.Rows.Any(row => row.Event is not null))
                printer.Table(HeadingsWithEvents, decision.Answer.Rows.Select(CellsWithEvent));
            else
                printer.Table(Headings, decision.Answer.Rows.Select(Cells));
        }

        printer.Line();
        foreach (var reason in decision.Answer.Reason.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
            printer.Line(reason);
        foreach (var failure in decision.Failures)
            WriteFailure(failure, printer);
        foreach (var row in decision.UnreadEvents)
            EventFailureText.Write(row, row.Event!, printer);
        if (!decision.IsYes)
            NextStepsText.Write(decision, printer);
    }

    private static IReadOnlyList<(string Text, Tone Tone)> Cells(MatrixRow row) =>
    [
        (row.Consumer, Tone.Plain),
        (row.ConsumerVersion, Tone.Plain),
        (row.Provider, Tone.Plain),
        (row.ProviderVersion ?? "-", Tone.Plain),
        Verdict(row),
    ];

    private static IReadOnlyList<(string Text, Tone Tone)> CellsWithEvent(MatrixRow row) => [.. Cells(row).SkipLast(1), (row.Event?.Event ?? "-", Tone.Plain), Verdict(row)];

    private static (string Text, Tone Tone) Verdict(MatrixRow row) => row switch
    {
        { Ignored: true } => ("ignored", Tone.Faint),
        { Event.Verdict: "undecided", Event.ReplayProblems: null or [] } => ("undecided", Tone.Warning),
        { Success: true } => (row.IsStatic ? "yes, static" : "yes", Tone.Good),
        { Success: false } => (row.IsStatic ? "no, static" : "no", Tone.Bad),
        _ => ("not yet", Tone.Warning),
    };

    private static void WriteFailure(FailedVerification failure, Printer printer)
    {
        printer.Line();
        printer.Line($"{failure.Provider} does not give what {failure.NeededBy} needs:", Tone.Strong);
        if (!failure.Interactions.Any())
            printer.Line(failure.Row.IsStatic ? "  its document does, and its own tests do not bear that out" : "  the verification's result names no interaction; the log of the provider's verification does", Tone.Faint);
        foreach (var interaction in failure.Interactions)
            WriteInteraction(interaction, printer);
        if (failure.Result?.BuildUrl is { } build)
            printer.Line($"  verified by {build}", Tone.Faint);
    }

    private static void WriteInteraction(InteractionOutcome interaction, Printer printer)
    {
        printer.Line($"  {interaction.Description ?? $"interaction {interaction.InteractionId}"}");
        foreach (var mismatch in interaction.Mismatches)
            WriteMismatch(mismatch, printer);
        foreach (var exception in interaction.Exceptions)
            printer.Line($"    {exception}", Tone.Bad);
    }

    private static void WriteMismatch(OutcomeMismatch mismatch, Printer printer)
    {
        printer.Line($"    {mismatch.Attribute} {mismatch.Identifier}".TrimEnd(), Tone.Bad);
        if (mismatch.Description is { } description)
            printer.Line($"      {description}");
        if (mismatch.Expected is null && mismatch.Actual is null)
            return;
        printer.Line($"      expected  {mismatch.Expected ?? "nothing"}{(mismatch.Rule is { } rule ? $"  (rule {rule})" : "")}");
        printer.Line($"      actual    {mismatch.Actual ?? "nothing"}");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
