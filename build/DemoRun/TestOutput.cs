using Spectre.Console;

namespace DemoRun;

/// <summary>The lines of a test run, as a person wants to see them: what ran, and the report of what failed.</summary>
internal sealed class TestOutput
{
    private readonly List<string> _lines = [];
    private bool _inReport;

    public string Everything => string.Join('\n', _lines);

    public void Add(string line)
    {
        _lines.Add(line);
        if (line.StartsWith("passed ", StringComparison.Ordinal))
            Show("green", "✓", line["passed ".Length..], report: false);
        else if (line.StartsWith("failed ", StringComparison.Ordinal))
            Show("red", "✗", line["failed ".Length..], report: true);
        else if (line.StartsWith("skipped ", StringComparison.Ordinal))
            Show("yellow", "○", line["skipped ".Length..], report: true);
        else if (line.StartsWith("Test run summary", StringComparison.Ordinal))
            _inReport = false;
        else if (_inReport && !line.TrimStart().StartsWith("at ", StringComparison.Ordinal))
            Console.WriteLine($"  {line}");
    }

    private void Show(string color, string mark, string test, bool report)
    {
        _inReport = report;
        AnsiConsole.Markup($"  [{color}]{mark}[/] ");
        Console.WriteLine(test);
    }
}
