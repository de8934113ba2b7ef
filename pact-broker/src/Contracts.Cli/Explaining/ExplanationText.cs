using Contracts.Cli.Output;

namespace Contracts.Cli.Explaining;

/// <summary>An explanation for people.</summary>
internal static class ExplanationText
{
    public static void Write(Explanation explanation, Printer printer)
    {
        var (reader, writer) = (explanation.Reader.Name, explanation.Writer.Name);
        switch (explanation.Answer)
        {
            case Answer.Yes:
                printer.Line($"yes: {reader} reads everything that {writer} may write", Tone.Good);
                break;
            case Answer.No:
                printer.Line($"no: {reader} does not read everything that {writer} may write", Tone.Bad);
                break;
            default:
                printer.Line($"undecided: whether {reader} reads everything that {writer} may write could neither be shown nor refuted", Tone.Warning);
                break;
        }

        Witness? shown = null;
        foreach (var (number, reason) in explanation.Reasons.Index())
        {
            printer.Line();
            printer.Line($"{number + 1}) {(reason.Path.Length > 0 ? $"{reason.Path}: " : "")}{reason.Sentence} [{reason.Rule}]");
            if (reason.Witness is { } witness && witness.Json != shown?.Json)
                Write(witness, printer);
            shown = reason.Witness;
        }
    }

    private static void Write(Witness witness, Printer printer)
    {
        printer.Line($"   the writer may write  {witness.Json}");
        if (witness.Bytes is { } bytes)
            printer.Line($"   in bytes              {(bytes.IsEmpty ? "(none)" : Convert.ToHexStringLower(bytes.Span))}");
        printer.Line($"   and the reader says   {witness.Rejection}");
    }
}
