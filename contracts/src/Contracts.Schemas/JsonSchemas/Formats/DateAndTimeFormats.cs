using System.Text.RegularExpressions;

namespace Contracts.Schemas.JsonSchemas.Formats;

/// <summary>Dates and times as RFC 3339 writes them.</summary>
internal static partial class DateAndTimeFormats
{
    public static bool IsDateTime(string text) => text.Length > 11 && text[10] is 'T' or 't' && IsDate(text[..10]) && IsTime(text[11..]);

    public static bool IsDate(string text) =>
        Date().Match(text) is { Success: true, Groups: var parts }
        && Number(parts["month"]) is >= 1 and <= 12 and var month
        && Number(parts["day"]) is >= 1 and var day
        && day <= DateTime.DaysInMonth(Math.Clamp(Number(parts["year"]), 1, 9999), month);

    public static bool IsTime(string text)
    {
        if (Time().Match(text) is not { Success: true, Groups: var parts })
            return false;
        var (hour, minute, second) = (Number(parts["hour"]), Number(parts["minute"]), Number(parts["second"]));
        var (offsetHour, offsetMinute) = (Number(parts["hours"]), Number(parts["minutes"]));
        if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59)
            return false;
        // A leap second is the last of a day in UTC.
        var offset = (offsetHour * 60 + offsetMinute) * (parts["sign"].Value == "-" ? -1 : 1);
        return second < 60 || ((hour * 60) + minute - offset + 2 * 24 * 60) % (24 * 60) == (24 * 60) - 1;
    }

    public static bool IsDuration(string text) => Duration().IsMatch(text) && text[^1] is not ('P' or 'T');

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan) : 0;

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:\.[0-9]+)?(?:[zZ]|(?<sign>[+-])(?<hours>[0-9]{2}):(?<minutes>[0-9]{2}))\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"^P(?:[0-9]+W|(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)?(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))?)\z", RegexOptions.None, 1000)]
    private static partial Regex Duration();
}
