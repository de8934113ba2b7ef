namespace Contracts.Benchmarks.Processes;

/// <summary>Figures of several runs; the median stands for them.</summary>
internal static class Series
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
