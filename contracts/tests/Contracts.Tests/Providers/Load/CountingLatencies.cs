using Contracts.Providers.Load;

namespace Contracts.Tests.Providers.Load;

public sealed class CountingLatencies
{
    private const int Seed = 20261122;

    [Theory]
    [InlineData(11, 1.0 / 1024)]
    [InlineData(6, 1.0 / 32)]
    public void A_percentile_is_the_one_of_the_sorted_list_up_to_the_share_that_was_promised(int bits, double share)
    {
        var random = new Random(Seed);
        var histogram = new LatencyHistogram(bits);
        // From microseconds to hours, as many of each magnitude.
        var times = Enumerable.Range(0, 20_000).Select(_ => (long)Math.Exp(random.NextDouble() * 24)).ToList();
        foreach (var time in times)
            histogram.Record(TimeSpan.FromMicroseconds(time));

        times.Sort();
        foreach (var percentile in (double[])[0, 1, 10, 50, 90, 95, 99, 99.9, 99.99, 100])
        {
            var expected = times[Math.Max(0, (int)Math.Ceiling(percentile / 100 * times.Count) - 1)];
            var told = (long)histogram.Percentile(percentile).TotalMicroseconds;
            told.Should().BeGreaterThanOrEqualTo(expected, $"p{percentile} never flatters").And.BeLessThanOrEqualTo((long)(expected * (1 + share)) + 1);
        }

        (histogram.Count, (long)histogram.Longest.TotalMicroseconds).Should().Be((times.Count, times[^1]));
        histogram.Mean.TotalMicroseconds.Should().BeApproximately(times.Average(), 1);
    }

    [Fact]
    public void Small_times_are_told_exactly()
    {
        var histogram = new LatencyHistogram();
        foreach (var time in Enumerable.Range(0, 2048))
            histogram.Record(TimeSpan.FromMicroseconds(time));

        histogram.Percentile(50).TotalMicroseconds.Should().Be(1023);
        histogram.Percentile(100).TotalMicroseconds.Should().Be(2047);
    }

    [Fact]
    public void Nothing_counted_is_no_time_and_no_failure()
    {
        var histogram = new LatencyHistogram();

        (histogram.Count, histogram.Percentile(99.9), histogram.Mean, histogram.Longest).Should().Be((0, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public void What_is_longer_than_it_can_tell_is_its_longest()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(TimeSpan.FromDays(30));
        histogram.Record(TimeSpan.FromSeconds(-1));

        (histogram.Percentile(50), histogram.Longest > TimeSpan.FromHours(19)).Should().Be((TimeSpan.Zero, true));
    }

    [Fact]
    public async Task Many_threads_lose_nothing()
    {
        var histogram = new LatencyHistogram();

        await Parallel.ForAsync(0, 8, TestContext.Current.CancellationToken, (thread, _) =>
        {
            for (var i = 1; i <= 10_000; i++)
                histogram.Record(TimeSpan.FromMicroseconds((thread * 10_000) + i));
            return ValueTask.CompletedTask;
        });

        (histogram.Count, histogram.Longest.TotalMicroseconds, histogram.Mean.TotalMicroseconds).Should().Be((80_000, 80_000, 40_000.5));
    }
}
