using System.Numerics;

namespace Contracts.Providers.Load;

/// <summary>
/// How long things took, counted in buckets that grow with what they count: the error stays below the same share of each value, from a microsecond to hours, however many there are.
/// </summary>
public sealed class LatencyHistogram
{
    private const int LargestBit = 36;

    private readonly int _bits;
    private readonly long[] _counts;
    private long _count;
    private long _sum;
    private long _longest;

    /// <summary>A histogram with nothing in it.</summary>
    /// <param name="bits">How many bits of a value are kept: with 11 it is told to a thousandth, with 6 to a thirtieth.</param>
    internal LatencyHistogram(int bits = 11)
    {
        _bits = bits;
        _counts = new long[(LargestBit - bits + 2) << (bits - 1)];
    }

    /// <summary>How many were counted.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>The longest.</summary>
    public TimeSpan Longest => TimeSpan.FromMicroseconds(Interlocked.Read(ref _longest));

    /// <summary>The mean; nothing where nothing was counted.</summary>
    public TimeSpan Mean => Count == 0 ? TimeSpan.Zero : TimeSpan.FromMicroseconds((double)Interlocked.Read(ref _sum) / Count);

    /// <summary>The time that so many of a hundred needed at most; nothing where nothing was counted.</summary>
    /// <param name="percentile">From 0 to 100: 50, 99.9.</param>
    public TimeSpan Percentile(double percentile)
    {
        // In decimal: 99.9 of 100 of 5000 are 4995, and not 4996 because binary fractions have no 99.9.
        var wanted = Math.Max(1, (long)Math.Ceiling((decimal)percentile * Count / 100));
        var seen = 0L;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += Interlocked.Read(ref _counts[i]);
            if (seen >= wanted)
                return TimeSpan.FromMicroseconds(Math.Min(LargestIn(i), Interlocked.Read(ref _longest)));
        }

        return Longest;
    }

    /// <summary>Whether so many of a hundred needed no longer than a time. What cannot be told from it is not longer.</summary>
    internal bool IsWithin(LoadLimit limit) => Percentile(limit.Percentile) <= TimeSpan.FromMicroseconds(LargestIn(BucketOf(Microseconds(limit.Time))));

    internal void Record(TimeSpan time)
    {
        var microseconds = Microseconds(time);
        Interlocked.Increment(ref _counts[BucketOf(microseconds)]);
        Interlocked.Add(ref _sum, microseconds);
        Interlocked.Increment(ref _count);
        for (var longest = Interlocked.Read(ref _longest); microseconds > longest;)
        {
            var before = Interlocked.CompareExchange(ref _longest, microseconds, longest);
            if (before == longest)
                break;
            longest = before;
        }
    }

    private static long Microseconds(TimeSpan time) => Math.Clamp((long)time.TotalMicroseconds, 0, (1L << LargestBit) - 1);

    // Below 2^bits each value has a bucket of its own. From there on each doubling has half as many, each twice as wide as before.
    private int BucketOf(long value)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)value | 1) - _bits + 1);
        return (shift << (_bits - 1)) + (int)(value >> shift);
    }

    private long LargestIn(int bucket)
    {
        var half = 1 << (_bits - 1);
        var shift = Math.Max(0, (bucket / half) - 1);
        return (((long)bucket - ((long)shift * half) + 1) << shift) - 1;
    }
}
