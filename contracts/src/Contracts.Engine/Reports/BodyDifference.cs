using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;
using Contracts.Engine.Matching.XmlBodies;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Reports;

/// <summary>Two bodies as a whole, one line below the other: <c>-</c> marks what the contract asks for, <c>+</c> what came in its place.</summary>
/// <remarks>Of JSON only what breaks the contract is marked; of other texts every line that is not the same, also where a rule lets it be.</remarks>
internal static class BodyDifference
{
    /// <summary>Larger bodies are not laid out: nobody reads them in a report.</summary>
    private const int LargestBody = 1024 * 1024;

    private const int MostLines = 2000;

    private const int LongestLine = 300;

    /// <summary>The lines; none when there are not two bodies to hold against each other.</summary>
    public static ImmutableArray<ReportLine> Lines(Body? expected, Body? actual, IReadOnlyList<Mismatch> mismatches)
    {
        if (expected is not { Presence: BodyPresence.Present } || actual is not { Presence: BodyPresence.Present })
            return [];
        if (Math.Max(expected.Bytes.Length, actual.Bytes.Length) > LargestBody)
            return [new($"The bodies are too large to show ({expected.Bytes.Length} and {actual.Bytes.Length} bytes).", ReportTone.Faint)];

        var lines = Compare(expected, actual, mismatches);
        var shown = lines.Take(MostLines).Select(line => new ReportLine($"{line.Mark} {Cut(line.Text)}".TrimEnd(), ToneOf(line.Mark)));
        return lines.Count > MostLines ? [.. shown, new($"… and {lines.Count - MostLines} more lines", ReportTone.Faint)] : [.. shown];
    }

    private static List<(char Mark, string Text)> Compare(Body expected, Body actual, IReadOnlyList<Mismatch> mismatches)
    {
        // Bodies of different types were not compared.
        var paths = mismatches.Where(mismatch => mismatch.Kind == MismatchKind.Body).Select(mismatch => mismatch.Path).ToList();
        if (paths.Count > 0 && expected.TryGetJson(out var wanted, out _) && actual.TryGetJson(out var came, out _))
        {
            var difference = new JsonDifference(paths);
            difference.Compare(wanted, came);
            return difference.Lines;
        }

        return LineDifference.Lines(TextOf(expected).Split('\n'), TextOf(actual).Split('\n'));
    }

    private static string TextOf(Body body)
    {
        var type = BodyPair.TypeOf(body, null);
        if (type.IsXml && XmlBodyMatching.TryParse(body, type, out var root, out _))
            return Indented(root);
        return !type.IsBinary && BodyText.TryDecode(body, type, out var text)
            ? text.ReplaceLineEndings("\n")
            : $"{type.Name}, {body.Bytes.Length} bytes\n{string.Join('\n', Convert.ToHexStringLower(body.Bytes.Span).Chunk(32).Select(row => string.Join(' ', row.Chunk(2).Select(pair => new string(pair)))))}";
    }

    private static string Indented(XElement root)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
            root.WriteTo(writer);
        return text.ToString();
    }

    private static string Cut(string line) => line.Length <= LongestLine ? line : string.Concat(line.AsSpan(0, LongestLine), "…");

    private static ReportTone ToneOf(char mark) => mark switch
    {
        '-' => ReportTone.Expected,
        '+' => ReportTone.Actual,
        _ => ReportTone.Plain,
    };
}
