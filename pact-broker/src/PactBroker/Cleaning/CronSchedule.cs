using System.Collections;
using System.Globalization;

namespace PactBroker.Cleaning;

/// <summary>Appointments as cron has them: minute, hour, day of the month, month, day of the week; each *, numbers, ranges (1-5), steps (*/15), lists (0,30).</summary>
public sealed class CronSchedule
{
    private static readonly (string Name, int First, int Last)[] Fields = [("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("day of the week", 0, 7)];

    private readonly string _text;
    private readonly BitArray[] _allowed;
    private readonly bool _anyDay;
    private readonly bool _anyWeekday;

    private CronSchedule(string text, string[] fields)
    {
        _text = text;
        _allowed = [.. fields.Zip(Fields, ParseField)];
        _allowed[4][0] |= _allowed[4][7];
        (_anyDay, _anyWeekday) = (fields[2].StartsWith('*'), fields[4].StartsWith('*'));
    }

    /// <summary>Reads an expression of five fields.</summary>
    /// <exception cref="FormatException">A field is missing or says something that it cannot.</exception>
    public static CronSchedule Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return fields.Length == Fields.Length
            ? new CronSchedule(text, fields)
            : throw new FormatException("a schedule has five fields, as in '15 2 * * *': minute, hour, day, month, day of the week");
    }

    /// <summary>The first appointment after an instant, in UTC; null if there is none within four years (a 30th of February).</summary>
    public DateTimeOffset? After(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var next = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, 0, TimeSpan.Zero).AddMinutes(1);
        var end = next.AddYears(4).AddDays(1);
        while (next < end)
        {
            if (!_allowed[3][next.Month] || !IsDay(next))
            {
                next = new DateTimeOffset(next.Date, TimeSpan.Zero).AddDays(1);
            }
            else if (!_allowed[1][next.Hour])
            {
                next = new DateTimeOffset(next.Date, TimeSpan.Zero).AddHours(next.Hour + 1);
            }
            else if (!_allowed[0][next.Minute])
            {
                next = next.AddMinutes(1);
            }
            else
            {
                return next;
            }
        }

        return null;
    }

    /// <inheritdoc />
    public override string ToString() => _text;

    // As cron has it: of two restricted kinds of day, either will do.
    private bool IsDay(DateTimeOffset instant)
    {
        var (day, weekday) = (_allowed[2][instant.Day], _allowed[4][(int)instant.DayOfWeek]);
        return _anyDay || _anyWeekday ? day && weekday : day || weekday;
    }

    private static BitArray ParseField(string text, (string Name, int First, int Last) field)
    {
        var allowed = new BitArray(field.Last + 1);
        foreach (var part in text.Split(','))
        {
            var (range, step) = part.Split('/') is [var before, var after] ? (before, Number(after, 1, field.Last, field.Name)) : (part, 1);
            var (first, last) = range == "*" ? (field.First, field.Last)
                : range.Split('-') is [var from, var to] ? (Number(from, field.First, field.Last, field.Name), Number(to, field.First, field.Last, field.Name))
                : (Number(range, field.First, field.Last, field.Name), part.Contains('/', StringComparison.Ordinal) ? field.Last : Number(range, field.First, field.Last, field.Name));
            if (first > last)
            {
                throw new FormatException($"'{part}' is no {field.Name}: a range goes upward");
            }

            for (var value = first; value <= last; value += step)
            {
                allowed[value] = true;
            }
        }

        return allowed;
    }

    private static int Number(string text, int first, int last, string name) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= first && number <= last
            ? number
            : throw new FormatException($"'{text}' is no {name}: a number from {first} to {last} is expected");
}
