using System.Collections.Immutable;
using System.Globalization;
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
    public static string Describe(IReadOnlyList<Mismatch> mismatches, Body? expected = null, Body? actual = null) =>
        ReportLine.Join(Lines(mismatches, expected, actual));

    /// <summary>A report of all differences, line by line.</summary>
    /// <param name="mismatches">The differences.</param>
    /// <param name="expected">The body of the pact, for excerpts of what is missing; null for none.</param>
    /// <param name="actual">The body that came, for excerpts of what differs; null for none.</param>
    /// <param name="wholeBodies">Whether, where the bodies differ, both follow as a whole, one below the other.</param>
    public static ImmutableArray<ReportLine> Lines(IReadOnlyList<Mismatch> mismatches, Body? expected = null, Body? actual = null, bool wholeBodies = false)
    {
        ArgumentNullException.ThrowIfNull(mismatches);
        if (mismatches.Count == 0)
            return [new("No differences.")];

        var lines = ImmutableArray.CreateBuilder<ReportLine>();
        lines.Add(new(string.Create(CultureInfo.InvariantCulture, $"{mismatches.Count} {(mismatches.Count == 1 ? "difference" : "differences")}:")));
        for (var i = 0; i < Math.Min(mismatches.Count, Shown); i++)
            Add(lines, i + 1, mismatches[i], expected, actual);

        if (mismatches.Count > Shown)
            lines.AddRange(new ReportLine(""), new ReportLine(string.Create(CultureInfo.InvariantCulture, $"… and {mismatches.Count - Shown} more")));
        if (wholeBodies)
            AddBodies(lines, mismatches, expected, actual);
        return lines.ToImmutable();
    }

    private static void Add(ImmutableArray<ReportLine>.Builder lines, int number, Mismatch mismatch, Body? expected, Body? actual)
    {
        lines.Add(new(""));
        lines.Add(new(string.Create(CultureInfo.InvariantCulture, $"{number}) {PlaceOf(mismatch)}"), ReportTone.Heading));
        lines.Add(new($"   {Cut(mismatch.Message)}"));
        lines.Add(new($"   [{mismatch.Id}, rule {mismatch.Rule}]", ReportTone.Faint));
        if (mismatch.Expected is { } wanted)
            lines.Add(new($"   expected: {Cut(wanted)}", ReportTone.Expected));
        if (mismatch.Actual is { } came)
            lines.Add(new($"   actual:   {Cut(came)}", ReportTone.Actual));

        if (mismatch.Kind != MismatchKind.Body)
            return;

        // What a member is missing from is what came.
        var received = mismatch.Id == MismatchIds.BodyKeyMissing ? OwnerOf(mismatch.Path) : mismatch.Path;
        if (JsonExcerpt.Find(actual, received) is { } found)
            AddExcerpt(lines, "received", found, ReportTone.Actual);
        else if (JsonExcerpt.Find(expected, mismatch.Path) is { } missing)
            AddExcerpt(lines, "in the contract", missing, ReportTone.Expected);
    }

    private static void AddExcerpt(ImmutableArray<ReportLine>.Builder lines, string where, IReadOnlyList<string> excerpt, ReportTone tone)
    {
        lines.Add(new($"   {where}:"));
        foreach (var line in excerpt)
            lines.Add(new($"   {line}", line[0] == '>' || line.EndsWith('^') ? tone : ReportTone.Plain));
    }

    private static void AddBodies(ImmutableArray<ReportLine>.Builder lines, IReadOnlyList<Mismatch> mismatches, Body? expected, Body? actual)
    {
        if (!mismatches.Any(mismatch => mismatch.Kind is MismatchKind.Body or MismatchKind.BodyType))
            return;

        var difference = BodyDifference.Lines(expected, actual, mismatches);
        if (difference.IsEmpty)
            return;

        lines.Add(new(""));
        lines.Add(new("the bodies as a whole: - the contract, + what came", ReportTone.Heading));
        lines.AddRange(difference.Select(line => line with { Text = $"   {line.Text}".TrimEnd() }));
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
        MismatchKind.Data => $"data: {mismatch.Path}",
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
