using System.Text.RegularExpressions;

namespace TestRun.Tests;

/// <summary>The counts that `dotnet test` prints at the end of a run, added up over runs.</summary>
public sealed partial record TestTotals(int Passed, int Failed, int Skipped)
{
    public static TestTotals operator +(TestTotals left, TestTotals right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";

    /// <summary>Reads the closing lines of one run. A run that failed without a failing test (a crash, nothing built) counts as one failure.</summary>
    public static TestTotals Of(IEnumerable<string> output, int exitCode)
    {
        var counts = output.SkipWhile(line => !line.StartsWith("Test run summary:", StringComparison.Ordinal))
            .Select(line => Count().Match(line)).Where(match => match.Success)
            .ToDictionary(match => match.Groups["what"].Value, match => int.Parse(match.Groups["n"].Value));
        var failed = counts.GetValueOrDefault("failed");
        return new(counts.GetValueOrDefault("succeeded"), exitCode != 0 && failed == 0 ? 1 : failed, counts.GetValueOrDefault("skipped"));
    }

    [GeneratedRegex(@"^  (?<what>failed|succeeded|skipped): (?<n>\d+)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();
}
