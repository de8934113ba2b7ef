using PactBroker.Client;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Contracts.Cli.Output;

/// <summary>Text for people: framed tables and color on a terminal, plain columns in a pipe.</summary>
internal sealed class Printer
{
    private readonly IAnsiConsole _console;
    private readonly bool _framed;

    private Printer(TextWriter writer, bool isTerminal, bool isColored)
    {
        _framed = isTerminal;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            // Only Windows has terminals that have to be asked. The basic colors are enough, and follow the reader's own theme.
            Ansi = !isTerminal || !isColored ? AnsiSupport.No : OperatingSystem.IsWindows() ? AnsiSupport.Detect : AnsiSupport.Yes,
            ColorSystem = isTerminal && isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            // They would switch color on again for build systems, whose logs are pipes.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!isTerminal)
            _console.Profile.Width = int.MaxValue / 2;
    }

    public static Printer ForOutput(Surroundings surroundings) =>
        new(surroundings.Output, surroundings.OutputIsTerminal, IsColored(surroundings));

    public static Printer ForErrors(Surroundings surroundings) =>
        new(surroundings.Error, surroundings.ErrorIsTerminal, IsColored(surroundings));

    public void Line(string text = "", Tone tone = Tone.Plain)
    {
        _console.Write(new Text(text, StyleOf(tone)));
        _console.WriteLine();
    }

    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<(string Text, Tone Tone)>> rows)
    {
        if (!_framed)
        {
            PlainTable.Write(_console.Profile.Out.Writer, headings, [.. rows.Select(row => row.Select(cell => cell.Text).ToList())]);
            return;
        }

        var table = new Table().RoundedBorder();
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(new Text(heading, StyleOf(Tone.Strong))));
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell.Text, StyleOf(cell.Tone))).Cast<IRenderable>());
        _console.Write(table);
    }

    public void Notices(IEnumerable<BrokerNotice> notices)
    {
        foreach (var notice in notices)
            Line($"  {notice.Text.ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal)}", ToneOf(notice));
    }

    // https://no-color.org: set and not empty means no color, whatever it says. A dumb terminal knows none.
    private static bool IsColored(Surroundings surroundings) =>
        string.IsNullOrEmpty(surroundings.Variable("NO_COLOR")) && surroundings.Variable("TERM") != "dumb";

    private static Tone ToneOf(BrokerNotice notice) => notice.Type switch
    {
        "success" => Tone.Good,
        "error" => Tone.Bad,
        "warning" or "danger" => Tone.Warning,
        "debug" => Tone.Faint,
        _ => Tone.Plain,
    };

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Faint => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
