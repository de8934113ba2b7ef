namespace Contracts.Engine.Dates;

/// <summary>The date part of an expression: a base, then steps of days, weeks, months and years.</summary>
internal static class DateMoves
{
    public static DateTimeOffset? Apply(DateTimeOffset time, ExpressionWords words)
    {
        DateTimeOffset? moved = Base(time, words);
        while (moved is { } date && words.Peek() is { } word && word != "@")
        {
            words.Take();
            moved = word switch
            {
                "+" or "-" => Step(date, word == "+" ? 1 : -1, words),
                "next" => Turn(date, 1, words.Take()),
                "last" => Turn(date, -1, words.Take()),
                _ => null,
            };
        }

        return moved;
    }

    private static DateTimeOffset Base(DateTimeOffset time, ExpressionWords words)
    {
        if (words.Take("now") || words.Take("today"))
            return time;
        if (words.Take("yesterday"))
            return time.AddDays(-1);
        return words.Take("tomorrow") ? time.AddDays(1) : time;
    }

    private static DateTimeOffset? Step(DateTimeOffset time, int direction, ExpressionWords words)
    {
        if (words.TakeNumber() is not { } number)
            return null;

        var count = (double)direction * number;
        return words.Take() switch
        {
            "day" or "days" => time.AddDays(count),
            "week" or "weeks" => time.AddDays(7 * count),
            "month" or "months" => time.AddMonths((int)count),
            "year" or "years" => time.AddYears((int)count),
            _ => null,
        };
    }

    private static DateTimeOffset? Turn(DateTimeOffset time, int direction, string? unit) => unit switch
    {
        "day" => time.AddDays(direction),
        "week" => time.AddDays(7 * direction),
        "fortnight" => time.AddDays(14 * direction),
        "month" => time.AddMonths(direction),
        "year" => time.AddYears(direction),
        { Length: >= 3 } when Place(unit, DateLetters.Days) is { } day => time.AddDays(direction * Distance((int)time.DayOfWeek, day, 7, direction)),
        { Length: >= 3 } when Place(unit, DateLetters.Months) is { } month => time.AddMonths(direction * Distance(time.Month - 1, month, 12, direction)),
        _ => null,
    };

    /// <summary>How many steps to the next of a circle; a whole round when it is the present one.</summary>
    private static int Distance(int from, int to, int round, int direction)
    {
        var steps = (((to - from) * direction) + round) % round;
        return steps == 0 ? round : steps;
    }

    /// <summary>The place of a name or its first three letters; expressions are in lower case.</summary>
    private static int? Place(string word, string[] names)
    {
        var place = Array.FindIndex(names, name => name.ToLowerInvariant() is var lower && (lower == word || lower[..3] == word || (lower.Length > 4 && lower[..4] == word)));
        return place < 0 ? null : place;
    }
}
