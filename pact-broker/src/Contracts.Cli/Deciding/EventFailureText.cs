using Contracts.Cli.Output;
using PactBroker.Client.Matrix;

namespace Contracts.Cli.Deciding;

/// <summary>Why a reader does not get along with a writer, for people.</summary>
internal static class EventFailureText
{
    private const int ShownLength = 400;

    public static void Write(MatrixRow row, EventComparison compared, Printer printer)
    {
        printer.Line();
        printer.Line($"{row.Consumer} {row.ConsumerVersion} does not read {compared.Event} as {row.Provider} {row.ProviderVersion} writes it:", Tone.Strong);
        foreach (var problem in compared.Problems)
            Write(problem, printer);
        if (compared.Undecided is { } undecided)
            printer.Line($"  undecided: {undecided}", Tone.Warning);
        foreach (var problem in compared.ReplayProblems ?? [])
            printer.Line($"  a real event: {problem}", Tone.Bad);
    }

    private static void Write(EventMismatch problem, Printer printer)
    {
        printer.Line($"  {(problem.Path.Length == 0 ? "the event" : problem.Path)}", Tone.Bad);
        printer.Line($"    {problem.Text}  (rule {problem.Rule})");
        if (problem.Witness is null)
            return;
        printer.Line($"    for example  {Short(problem.Witness)}");
        if (problem.WitnessBytes is { } bytes)
            printer.Line($"    in bytes     {Short(bytes)}");
        if (problem.Rejection is { } rejection)
            printer.Line($"    the reader   {rejection}");
    }

    private static string Short(string text) => text.Length <= ShownLength ? text : $"{text[..ShownLength]}… ({text.Length} characters)";
}
