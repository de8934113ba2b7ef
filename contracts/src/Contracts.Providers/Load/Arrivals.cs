namespace Contracts.Providers.Load;

/// <summary>
/// When requests are due, from the beginning of the load. That is settled before the first is sent: a provider that slows down is asked no less, as with people who do not know of each other.
/// </summary>
internal static class Arrivals
{
    public static IEnumerable<TimeSpan> Of(IEnumerable<LoadStage> stages)
    {
        var (begin, rate, before, next) = (0.0, 0.0, 0.0, 0L);
        foreach (var stage in stages)
        {
            var length = stage.Duration.TotalSeconds;
            var slope = length > 0 ? (stage.Rate - rate) / length : 0;
            // What is due until the stage's end is the area below the rate.
            var until = before + ((rate + stage.Rate) / 2 * length);
            for (; next < until; next++)
                yield return TimeSpan.FromSeconds(begin + Math.Min(length, After(next - before, rate, slope)));
            (begin, rate, before) = (begin + length, stage.Rate, until);
        }
    }

    // Solves count = rate * t + slope * t² / 2, in the form that does not divide by a slope of nothing.
    private static double After(double count, double rate, double slope) =>
        count <= 0 ? 0 : 2 * count / (rate + Math.Sqrt(Math.Max(0, (rate * rate) + (2 * slope * count))));
}
