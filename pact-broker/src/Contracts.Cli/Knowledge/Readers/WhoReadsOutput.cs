using System.Text.Json.Nodes;
using Contracts.Cli.Output;

namespace Contracts.Cli.Knowledge.Readers;

/// <summary>Who reads a field: for people, for programs, and for a page.</summary>
internal static class WhoReadsOutput
{
    private static readonly string[] Headings = ["CONSUMER", "INTERACTION", "READS", "AS", "CONTRACT"];

    public static void WriteText(WhoReads answer, Printer printer)
    {
        printer.Line(answer.Summary, answer.IsSafeToRemove ? Tone.Good : Tone.Strong);
        if (answer.Remark is { } remark)
            printer.Line(remark, Tone.Warning);
        if (answer.IsSafeToRemove)
            return;
        printer.Line();
        printer.Table(Headings, answer.Readings.Select(reading => (IReadOnlyList<(string, Tone)>)[.. Cells(reading).Select(cell => (cell, Tone.Plain))]));
    }

    public static string Markdown(WhoReads answer) =>
        MarkdownText.Page([answer.Summary, answer.Remark, answer.IsSafeToRemove ? null : MarkdownText.Table(Headings, answer.Readings.Select(Cells))]);

    public static JsonObject Json(WhoReads answer) => new()
    {
        ["subject"] = answer.Question.Subject.ToString(),
        ["field"] = answer.Question.Place.ToString(),
        ["safeToRemove"] = answer.IsSafeToRemove,
        ["contracts"] = answer.Asked.Contracts,
        ["remark"] = answer.Remark,
        ["readings"] = JsonOutput.List(answer.Readings.Select(Of)),
    };

    private static JsonObject Of(Reading reading) => new()
    {
        ["consumer"] = reading.Consumer,
        ["interaction"] = reading.Interaction,
        ["states"] = JsonOutput.Texts(reading.States),
        ["place"] = reading.Place,
        ["example"] = reading.Example,
        ["rules"] = JsonOutput.Texts(reading.Rules),
        ["origin"] = reading.Origin,
        ["why"] = reading.Why,
    };

    private static IReadOnlyList<string> Cells(Reading reading) =>
    [
        reading.Consumer,
        reading.States.IsEmpty ? reading.Interaction : $"{reading.Interaction} [{string.Join("; ", reading.States)}]",
        reading.Place,
        As(reading),
        reading.Why ?? reading.Origin,
    ];

    private static string As(Reading reading) => (reading.Example, reading.Rules) switch
    {
        ({ } example, []) => $"{example}, equality",
        ({ } example, var rules) => $"{example}, {string.Join(" and ", rules)}",
        (null, var rules) => string.Join(" and ", rules),
    };
}
