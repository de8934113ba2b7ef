using System.Text;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Deciding;
using PactBroker.Domain.Matrix.Rows;

namespace PactBroker.Matrix;

/// <summary>The answer as a table, for <c>curl</c>.</summary>
internal static class MatrixText
{
    private static readonly string[] Headings = ["CONSUMER", "C.VERSION", "PROVIDER", "P.VERSION", "SUCCESS?", "RESULT#"];

    public static string Write(MatrixAnswer answer, ShownRows shown)
    {
        var lines = shown.Pacts.Select(Cells).Concat(shown.Events.Select(Cells)).Prepend(Headings).ToList();
        var widths = Enumerable.Range(0, Headings.Length).Select(i => lines.Max(line => line[i].Length)).ToArray();
        var text = new StringBuilder();
        if (lines.Count > 1)
        {
            text.Append(Line(lines[0], widths)).Append(string.Join("-|-", widths.Select(width => new string('-', width)))).Append('\n');
            foreach (var line in lines.Skip(1))
                text.Append(Line(line, widths));

            text.Append('\n');
        }

        var deployable = answer.Verdict switch { Verdict.Yes => "true", Verdict.No => "false", _ => "unknown" };
        return text.Append($"Deployable: {deployable}\nReason: {string.Join('\n', answer.Reasons.Select(reason => reason.Text))}\n").ToString();
    }

    private static string[] Cells(MatrixRow row) =>
    [
        row.Consumer.Name.Value,
        row.ConsumerVersion.Number.Value,
        row.Provider.Name.Value,
        row.ProviderVersion?.Number.Value ?? "???",
        row.State switch { ResultState.Success => "true", ResultState.Failed => "false", _ => "???" },
        row.Result is { Static: not null } ? "static" : row.Result?.Number.ToString() ?? "",
    ];

    private static string[] Cells(EventRow row) =>
    [
        row.Reader.Application.Name.Value,
        row.Reader.Version.Number.Value,
        row.Writer.Application.Name.Value,
        row.Writer.Version.Number.Value,
        row.IsUndecided ? "???" : row.State(allowUndecided: false) == ResultState.Success ? "true" : "false",
        row.Reader.Event,
    ];

    private static string Line(string[] cells, int[] widths)
        => string.Join(" | ", cells.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd() + "\n";
}
