namespace PactBroker.Bench;

/// <summary>Figures as Markdown: a line for each thing asked, columns for each size of the history.</summary>
internal static class FigureTable
{
    public static IEnumerable<string> Write(IReadOnlyList<(int Results, Figures Figures)> sizes)
    {
        yield return $"| request | {Each(sizes, size => $"{size.Results:N0} results: median ms | p99 ms | per second")} | median, last to first |";
        yield return $"|---|{string.Concat(Enumerable.Repeat("---|", sizes.Count * 3 + 1))}";
        for (var at = 0; at < sizes[0].Figures.Requests.Count; at++)
        {
            var timings = sizes.Select(size => size.Figures.Requests[at].Timing).ToList();
            yield return $"| {sizes[0].Figures.Requests[at].What} | {Each(timings, timing => $"{timing.Median:0.00} | {timing.P99:0.00} | {timing.PerSecond:N0}")} | {timings[^1].Median / timings[0].Median:0.00} |";
        }

        yield return "";
        yield return "| results | ready after ms | MB after start | MB after load | MB at most |";
        yield return "|---|---|---|---|---|";
        foreach (var (results, figures) in sizes)
            yield return $"| {results:N0} | {figures.Ready:N0} | {figures.MemoryAfterStart:N0} | {figures.MemoryAfterLoad:N0} | {figures.PeakMemory:N0} |";
    }

    /// <summary>One line for each thing asked.</summary>
    public static IEnumerable<string> WriteRates(Figures figures)
    {
        yield return "| request | median ms | p99 ms | per second |";
        yield return "|---|---|---|---|";
        foreach (var (what, timing) in figures.Requests)
            yield return $"| {what} | {timing.Median:0.00} | {timing.P99:0.00} | {timing.PerSecond:N0} |";
        yield return "";
        yield return $"Memory: {figures.MemoryAfterStart:N0} MB after start, {figures.PeakMemory:N0} MB at most.";
    }

    private static string Each<T>(IEnumerable<T> items, Func<T, string> cell) => string.Join(" | ", items.Select(cell));
}
