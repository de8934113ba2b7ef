namespace Analytics.Ledger.Totals;

/// <summary>Days from one to another, both included, in UTC.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>The most days that are asked for at once.</summary>
    public const int MaxDays = 366;

    internal DateTimeOffset Begin => Midnight(From);

    internal DateTimeOffset End => Midnight(To.AddDays(1));

    /// <summary>What is wrong with it; null when it is fine.</summary>
    public string? Error() => (To.DayNumber - From.DayNumber) switch
    {
        < 0 => $"A period ends on the day when it begins or later; this one begins on {From:O} and ends on {To:O}.",
        >= MaxDays => $"A period has up to {MaxDays} days; this one has {To.DayNumber - From.DayNumber + 1}.",
        _ when To == DateOnly.MaxValue => $"There is no day after {To:O}.",
        _ => null,
    };

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
