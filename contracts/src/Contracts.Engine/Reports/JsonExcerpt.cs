using System.Globalization;
using Contracts.Engine.Bodies;
using Contracts.Engine.Paths;

namespace Contracts.Engine.Reports;

/// <summary>The lines of a JSON document around one value, with a caret under it.</summary>
internal static class JsonExcerpt
{
    private const int LinesAround = 2;

    private const int LongestLine = 120;

    /// <summary>Larger bodies are not laid out again only to show five lines of them.</summary>
    private const int LargestBody = 4 * 1024 * 1024;

    /// <summary>The excerpt; null when the body is no JSON or has no such place.</summary>
    public static IReadOnlyList<string>? Find(Body? body, string path)
    {
        if (body is not { Presence: BodyPresence.Present } || body.Bytes.Length > LargestBody
            || !PathExpression.TryParse(path, out var place, out _) || !body.TryGetJson(out var value, out _))
        {
            return null;
        }

        var layout = new JsonLayout(place.Tokens);
        layout.Write(value);
        return layout.Found is { } found ? Print(layout.Lines, found) : null;
    }

    private static List<string> Print(List<string> lines, JsonLayout.Place found)
    {
        var first = Math.Max(0, found.Line - LinesAround);
        var last = Math.Min(lines.Count - 1, found.Line + LinesAround);
        var width = (last + 1).ToString(CultureInfo.InvariantCulture).Length;

        // A long line is shown from a little before the value on; so are its neighbors, to stay below each other.
        var skipped = found.Column + Math.Min(found.Length, 20) <= LongestLine ? 0 : found.Column - 20;
        var text = new List<string>();
        for (var i = first; i <= last; i++)
        {
            var mark = i == found.Line ? '>' : ' ';
            text.Add($"{mark} {(i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width)} | {Cut(lines[i], skipped)}");
            if (i == found.Line)
                text.Add($"{new string(' ', 2 + width)} | {new string(' ', found.Column - skipped)}{new string('^', Math.Clamp(found.Length, 1, LongestLine - (found.Column - skipped)))}");
        }

        return text;
    }

    private static string Cut(string line, int skipped)
    {
        if (skipped > 0)
            line = skipped < line.Length ? line[skipped..] : "";
        return line.Length <= LongestLine ? line : string.Concat(line.AsSpan(0, LongestLine), "…");
    }
}
