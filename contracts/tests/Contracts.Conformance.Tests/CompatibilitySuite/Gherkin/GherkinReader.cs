using System.Text.RegularExpressions;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;

/// <summary>
/// Reads a feature file: tags, a background, scenarios, steps with tables or texts. Outlines and rules are not read;
/// a line that is not understood is an error, so that nothing is silently left out.
/// </summary>
internal sealed partial class GherkinReader
{
    private static readonly string[] StepKeywords = ["Given ", "When ", "Then ", "And ", "But ", "* "];

    private readonly string _file;
    private readonly string[] _lines;
    private readonly List<Step> _background = [];
    private readonly List<Scenario> _scenarios = [];
    private readonly List<string> _tags = [];
    private readonly List<string> _featureTags = [];
    private List<Step>? _steps;
    private int _next;

    private GherkinReader(string file, string[] lines) => (_file, _lines) = (file, lines);

    public static IReadOnlyList<Scenario> Read(string file) => Read(file, File.ReadAllLines(file));

    public static IReadOnlyList<Scenario> Read(string file, string[] lines)
    {
        var reader = new GherkinReader(file, lines);
        while (reader._next < lines.Length)
            reader.ReadLine(lines[reader._next++].Trim());
        return [.. reader._scenarios.Select(scenario => scenario with { Steps = [.. reader._background, .. scenario.Steps] })];
    }

    private void ReadLine(string line)
    {
        if (line.Length == 0 || line.StartsWith('#'))
            return;
        if (line.StartsWith('@'))
            _tags.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        else if (line.StartsWith("Feature:", StringComparison.Ordinal))
            _featureTags.AddRange(TakeTags());
        else if (line.StartsWith("Background:", StringComparison.Ordinal))
            _steps = _background;
        else if (line.StartsWith("Scenario:", StringComparison.Ordinal))
            Begin(line["Scenario:".Length..].Trim());
        else if (Array.Find(StepKeywords, keyword => line.StartsWith(keyword, StringComparison.Ordinal)) is { } keyword)
            Add(line[keyword.Length..].Trim());
        else if (_steps is not null)
            throw Unknown("is no step, table, tag or comment");
    }

    private void Begin(string name)
    {
        _steps = [];
        _scenarios.Add(new Scenario(name, [.. _featureTags, .. TakeTags()], _steps));
    }

    private void Add(string text)
    {
        var step = new Step(text, _next);
        (_steps ?? throw Unknown("is a step outside of a scenario")).Add(step with { Table = Table(), DocString = DocString() });
    }

    private List<string> TakeTags()
    {
        var taken = _tags.ToList();
        _tags.Clear();
        return taken;
    }

    private DataTable? Table()
    {
        var rows = new List<IReadOnlyList<string>>();
        while (_next < _lines.Length && _lines[_next].AsSpan().Trim().StartsWith("|"))
            rows.Add(Cells(_lines[_next++].Trim()));
        return rows.Count == 0 ? null : new DataTable(rows);
    }

    /// <summary>The text between two lines of quotes, without the indentation of the first.</summary>
    private string? DocString()
    {
        if (_next >= _lines.Length || !_lines[_next].Trim().StartsWith("\"\"\"", StringComparison.Ordinal))
            return null;
        var indentation = _lines[_next].Length - _lines[_next].TrimStart().Length;
        var text = new List<string>();
        for (_next++; _next < _lines.Length && _lines[_next].Trim() != "\"\"\""; _next++)
            text.Add(_lines[_next].Length >= indentation ? _lines[_next][indentation..] : _lines[_next].TrimStart());
        _next++;
        return string.Join('\n', text);
    }

    private static List<string> Cells(string row) =>
        [.. CellSeparator().Split(row[1..row.LastIndexOf('|')]).Select(cell => Escapes().Replace(cell.Trim(), escape => escape.Value == @"\n" ? "\n" : escape.Value[1..]))];

    private InvalidDataException Unknown(string why) => new($"{_file}, line {_next}: '{_lines[_next - 1].Trim()}' {why}.");

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CellSeparator();

    [GeneratedRegex(@"\\[n|\\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escapes();
}
