namespace ServiceDefaults.Metrics;

/// <summary>Durations in buckets, in seconds.</summary>
internal sealed class RequestDurations
{
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock _one = new();
    private readonly long[] _counts = new long[Bounds.Length + 1];
    private double _sum;

    public void Add(double seconds)
    {
        var bucket = Array.FindIndex(Bounds, bound => seconds <= bound);
        lock (_one)
        {
            _counts[bucket < 0 ? Bounds.Length : bucket]++;
            _sum += seconds;
        }
    }

    /// <summary>How many took at most as long as each bound, how many there were, and how long they took together.</summary>
    public (IReadOnlyList<(double Bound, long Count)> Buckets, long Count, double Sum) Read()
    {
        lock (_one)
        {
            var buckets = new List<(double, long)>();
            var count = 0L;
            for (var i = 0; i < Bounds.Length; i++)
                buckets.Add((Bounds[i], count += _counts[i]));
            return (buckets, count + _counts[^1], _sum);
        }
    }
}
