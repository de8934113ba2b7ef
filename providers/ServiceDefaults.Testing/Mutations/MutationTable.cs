using System.Text;

namespace ServiceDefaults.Testing.Mutations;

/// <summary>What was changed at a boundary, and what contract tests noticed of it.</summary>
/// <param name="provider">Whose boundary it is.</param>
/// <param name="tried">The changes.</param>
/// <param name="reasons">Why changes are not noticed, by a part of the boundary's name.</param>
internal sealed class MutationTable(string provider, IReadOnlyList<TriedMutation> tried, IReadOnlyDictionary<string, string> reasons)
{
    private const string Header = "| who reads | changes | noticed |";

    private IEnumerable<TriedMutation> Missed => tried.Where(one => !one.IsNoticed);

    public double Noticed => (double)(tried.Count - Missed.Count()) / tried.Count;

    /// <summary>Changes that nobody notices, and nobody says why.</summary>
    public IEnumerable<string> Unexplained => Missed.Where(one => ReasonOf(one) is null).Select(one => $"{one.Boundary}: {one.Change}");

    /// <summary>Reasons for changes that are noticed, or that are not there.</summary>
    public IEnumerable<string> Idle => reasons.Keys.Where(part => !Missed.Any(one => IsAbout(one, part)));

    /// <summary>Whether a line of the text is that of a boundary.</summary>
    public static bool IsBoundary(string line) => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| **", StringComparison.Ordinal) && line != Header;

    public override string ToString()
    {
        var text = new StringBuilder($"""
            # What contract tests notice at the boundary of {provider}

            Everything that a consumer's code reads (status, headers, members of bodies, messages, events) was changed, one thing at a time, between the real service and its contract
            tests: dropped, renamed, made another type, made null, another status, another exchange or key; events sent twice and in another order.
            Written by the test `MutatedBoundary` with `UPDATE_EXPECTATIONS=1`.

            {Header}
            |---|---|---|

            """);
        foreach (var boundary in tried.GroupBy(one => one.Boundary))
            text.AppendLine($"| {boundary.Key} | {boundary.Count()} | {boundary.Count(one => one.IsNoticed)} |");
        text.AppendLine($"| **all** | **{tried.Count}** | **{tried.Count - Missed.Count()}** ({Math.Floor(Noticed * 1000) / 10:0.0} %) |");
        text.AppendLine().AppendLine($"Noticed, by what was done: {string.Join(", ", ByOperator())}.");
        if (Missed.Any())
            text.AppendLine().AppendLine("Not noticed:").AppendLine();
        foreach (var (boundary, missed) in Missed.GroupBy(one => one.Boundary).Select(group => (group.Key, group.ToList())))
        {
            foreach (var why in missed.GroupBy(ReasonOf))
                text.AppendLine($"- {boundary}: {string.Join(", ", why.Select(one => one.Change))}: {why.Key ?? "nobody says why"}.");
        }

        return text.ToString();
    }

    private IEnumerable<string> ByOperator() =>
        from one in tried
        group one by one.Change.Operator into same
        orderby same.Key
        select $"{same.Key} {same.Count(one => one.IsNoticed)} of {same.Count()}";

    private static bool IsAbout(TriedMutation missed, string part) => missed.Boundary.Contains(part, StringComparison.Ordinal);

    private string? ReasonOf(TriedMutation missed) => reasons.Where(reason => IsAbout(missed, reason.Key)).Select(reason => reason.Value).FirstOrDefault();
}
