namespace Contracts.Engine.Dates;

/// <summary>Moves a time by an expression: <c>+1 day</c>, <c>next monday @ 5 o'clock pm</c>, <c>tomorrow - 1 month @ noon + 10 minutes</c>.</summary>
internal static class TimeExpression
{
    /// <summary>A date and, after an <c>@</c>, a time of day. Null when the expression cannot be read or leads out of the calendar.</summary>
    public static DateTimeOffset? Move(DateTimeOffset time, string? expression) => Run(time, expression, words =>
    {
        var date = words.Peek() == "@" ? time : DateMoves.Apply(time, words);
        return words.Take("@") && date is { } day ? ClockMoves.Apply(day, words) : date;
    });

    /// <summary>A date alone.</summary>
    public static DateTimeOffset? MoveDate(DateTimeOffset time, string? expression) => Run(time, expression, words => DateMoves.Apply(time, words));

    /// <summary>A time of day alone.</summary>
    public static DateTimeOffset? MoveTime(DateTimeOffset time, string? expression) => Run(time, expression, words => ClockMoves.Apply(time, words));

    private static DateTimeOffset? Run(DateTimeOffset time, string? expression, Func<ExpressionWords, DateTimeOffset?> move)
    {
        if (string.IsNullOrWhiteSpace(expression))
            return time;

        var words = new ExpressionWords(expression);
        try
        {
            var moved = move(words);
            return words.IsAtEnd ? moved : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
