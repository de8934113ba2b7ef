using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Contracts.Cli.Output;

namespace Contracts.Cli.Knowledge.Breaks;

/// <summary>Who a change breaks: for people, for programs, and for a page.</summary>
internal static class WhoBreaksOutput
{
    private static readonly string[] Headings = ["CONSUMER", "INTERACTION", "PROOF", "CONTRACT"];

    public static void WriteText(WhoBreaks answer, Printer printer)
    {
        printer.Line(answer.Summary, answer.IsSafe ? Tone.Good : Tone.Bad);
        if (answer.Remark is { } remark)
            printer.Line(remark, Tone.Warning);
        foreach (var (number, broken) in answer.Broken.Concat(answer.Untold).Index())
        {
            printer.Line();
            printer.Line($"{number + 1}) {broken.Consumer}: {Interaction(broken)}", Tone.Strong);
            printer.Line($"   {broken.Why ?? broken.Origin}", Tone.Faint);
            foreach (var line in Proof(broken))
                printer.Line($"   {line}");
            if (broken.Witness is { } witness)
                printer.Line($"   given  {witness}", Tone.Faint);
        }
    }

    public static string Markdown(WhoBreaks answer) =>
        MarkdownText.Page([answer.Summary, answer.Remark, answer.IsSafe ? null : MarkdownText.Table(Headings, answer.Broken.Concat(answer.Untold).Select(Cells))]);

    public static JsonObject Json(WhoBreaks answer) => new()
    {
        ["subject"] = answer.Question.Subject.ToString(),
        ["field"] = answer.Question.Place.ToString(),
        ["change"] = answer.Change.ToString(),
        ["safe"] = answer.IsSafe,
        ["contracts"] = answer.Asked.Contracts,
        ["remark"] = answer.Remark,
        ["broken"] = JsonOutput.List(answer.Broken.Select(Of)),
        ["untold"] = JsonOutput.List(answer.Untold.Select(Of)),
    };

    private static JsonObject Of(Breakage broken) => new()
    {
        ["consumer"] = broken.Consumer,
        ["interaction"] = broken.Interaction,
        ["states"] = JsonOutput.Texts(broken.States),
        ["proof"] = JsonOutput.Texts(Proof(broken)),
        ["given"] = broken.Witness,
        ["origin"] = broken.Origin,
        ["why"] = broken.Why,
    };

    private static IReadOnlyList<string> Cells(Breakage broken) =>
        [broken.Consumer, Interaction(broken), string.Join(" ", Proof(broken)), broken.Why ?? broken.Origin];

    private static ImmutableArray<string> Proof(Breakage broken) => broken.Untold is { } reason ? [$"It cannot be told: {reason}"] : broken.Proof;

    private static string Interaction(Breakage broken) =>
        broken.States.IsEmpty ? broken.Interaction : $"{broken.Interaction} [{string.Join("; ", broken.States)}]";
}
