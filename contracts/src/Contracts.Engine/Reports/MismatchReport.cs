using System.Globalization;
using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Paths;

namespace Contracts.Engine.Reports;

/// <summary>Differences as text for people: what differs, where, and for JSON the lines around the place.</summary>
public static class MismatchReport
{
    /// <summary>More differences than that are counted, not shown.</summary>
    private const int Shown = 20;

    private const int LongestValue = 300;

    /// <summary>A report of all differences. Bounded in length, however large the bodies are.</summary>
    /// <param name="mismatches">The differences.</param>
    /// <param name="expected">The body of the pact, for excerpts of what is missing; null for none.</param>
    /// <param name="actual">The body that came, for excerpts of what differs; null for none.</param>
    public static string Describe(IReadOnlyList<Mismatch> mismatches, Body? expected = null, Body? actual = null)
    {
        if (mismatches.Count == 0)
            return "No differences.";

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{mismatches.Count} {(mismatches.Count == 1 ? "difference" : "differences")}:");
        for (var i = 0; i < Math.Min(mismatches.Count, Shown); i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n{i + 1}) ");
            Append(text, mismatches[i], expected, actual);
        }

        if (mismatches.Count > Shown)
            text.Append(CultureInfo.InvariantCulture, $"\n\n… and {mismatches.Count - Shown} more");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Mismatch mismatch, Body? expected, Body? actual)
    {
        text.Append(PlaceOf(mismatch)).Append('\n');
        text.Append("   ").Append(Cut(mismatch.Message)).Append('\n');
        text.Append("   ").Append(CultureInfo.InvariantCulture, $"[{mismatch.Id}, rule {mismatch.Rule}]");
        if (mismatch.Expected is { } wanted)
            text.Append("\n   expected: ").Append(Cut(wanted));
        if (mismatch.Actual is { } came)
            text.Append("\n   actual:   ").Append(Cut(came));

        if (mismatch.Kind != MismatchKind.Body)
            return;

        // What a member is missing from is what came.
        var received = mismatch.Id == MismatchIds.BodyKeyMissing ? OwnerOf(mismatch.Path) : mismatch.Path;
        if (JsonExcerpt.Find(actual, received) is { } found)
            text.Append("\n   received:\n").Append(found);
        else if (JsonExcerpt.Find(expected, mismatch.Path) is { } missing)
            text.Append("\n   in the contract:\n").Append(missing);
    }

    private static string OwnerOf(string path) => PathExpression.TryParse(path, out var place, out _) ? new PathExpression(place.Tokens[..^1]).ToString() : path;

    private static string PlaceOf(Mismatch mismatch) => mismatch.Kind switch
    {
        MismatchKind.Method => "method",
        MismatchKind.Path => "path",
        MismatchKind.Status => "status",
        MismatchKind.Query => $"query parameter '{mismatch.Path}'",
        MismatchKind.Header => $"header '{mismatch.Path}'",
        MismatchKind.Metadata => $"metadata '{mismatch.Path}'",
        MismatchKind.BodyType => "content type of the body",
        _ => $"body at {mismatch.Path}",
    };

    /// <summary>One line that fits on a screen.</summary>
    private static string Cut(string value)
    {
        var line = value.ReplaceLineEndings("\\n");
        return line.Length <= LongestValue ? line : string.Concat(line.AsSpan(0, LongestValue), "…");
    }
}
