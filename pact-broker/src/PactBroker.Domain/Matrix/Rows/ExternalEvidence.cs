namespace PactBroker.Domain.Matrix.Rows;

/// <summary>What is known of an application of others counts while it is new enough, whichever version it is about.</summary>
/// <param name="Age">How long ago it was found; null where there is nothing.</param>
/// <param name="MaxAge">How old it may be.</param>
public sealed record ExternalEvidence(TimeSpan? Age, TimeSpan MaxAge)
{
    public bool IsTooOld => Age > MaxAge;

    /// <summary>The age in words.</summary>
    public string AgeText => Age is { TotalDays: < 1 } ? "less than a day old" : $"{Days(Age ?? TimeSpan.Zero)} old";

    /// <summary>The limit in words.</summary>
    public string MaxAgeText => Days(MaxAge);

    private static string Days(TimeSpan time) => time.Days == 1 ? "1 day" : $"{time.Days} days";
}
