namespace PactBroker.Bench.Load;

/// <summary>How long requests took.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="P99">Milliseconds; one request in a hundred took longer.</param>
/// <param name="PerSecond">Requests answered in a second, by all clients together.</param>
internal sealed record Timing(double Median, double P99, double PerSecond)
{
    public static Timing Of(IReadOnlyCollection<double> milliseconds, TimeSpan whole)
    {
        var sorted = milliseconds.Order().ToArray();
        return new Timing(sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)], sorted.Length / whole.TotalSeconds);
    }
}
