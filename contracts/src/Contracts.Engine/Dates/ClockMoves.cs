namespace Contracts.Engine.Dates;

/// <summary>The time part of an expression: a base, then steps of hours, minutes, seconds and milliseconds.</summary>
internal static class ClockMoves
{
    public static DateTimeOffset? Apply(DateTimeOffset time, ExpressionWords words)
    {
        var moved = Base(time, words);
        while (moved is { } clock && words.Take() is { } word)
        {
            moved = word switch
            {
                "+" or "-" => words.TakeNumber() is { } number ? Step(clock, word == "+" ? number : -(double)number, words.Take()) : null,
                "next" => Step(clock, 1, words.Take()),
                "last" => Step(clock, -1, words.Take()),
                _ => null,
            };
        }

        return moved;
    }

    private static DateTimeOffset? Base(DateTimeOffset time, ExpressionWords words)
    {
        if (words.Take("now"))
            return time;
        if (words.Take("midnight"))
            return At(time, 0);
        if (words.Take("noon"))
            return At(time, 12);
        if (words.TakeNumber() is not { } hour)
            return time;

        return words.Take("o'clock") && hour is >= 0 and <= 23 ? Clock(time, hour, words) : null;
    }

    /// <summary>12 am is midnight and 12 pm is noon. Without either it is the next time that a clock with twelve hours shows it.</summary>
    private static DateTimeOffset? Clock(DateTimeOffset time, int hour, ExpressionWords words)
    {
        if (words.Take("am"))
            return hour is >= 1 and <= 12 ? At(time, hour % 12) : null;
        if (words.Take("pm"))
            return hour is >= 1 and <= 12 ? At(time, (hour % 12) + 12) : null;

        var morning = At(time, hour);
        return hour < 12 && morning <= time ? At(time, hour + 12) : morning;
    }

    private static DateTimeOffset At(DateTimeOffset time, int hour) => new(time.Year, time.Month, time.Day, hour, 0, 0, time.Offset);

    private static DateTimeOffset? Step(DateTimeOffset time, double count, string? unit) => unit switch
    {
        "hour" or "hours" => time.AddHours(count),
        "minute" or "minutes" => time.AddMinutes(count),
        "second" or "seconds" => time.AddSeconds(count),
        "millisecond" or "milliseconds" => time.AddMilliseconds(count),
        _ => null,
    };
}
