using System.Globalization;

namespace Contracts.Engine.Dates;

/// <summary>One field of a date format as text.</summary>
internal static class DatePrinter
{
    public static string Print(DateField field, DateTimeOffset time) => field.Letter switch
    {
        '\'' => field.Text,
        'G' => field.Count switch { 4 => "Anno Domini", 5 => "A", _ => "AD" },
        'y' or 'u' => Year(time.Year, field.Count),
        'Y' => Year(ISOWeek.GetYear(time.DateTime), field.Count),
        'M' or 'L' => field.Count <= 2 ? Number(time.Month, field.Count) : Name(DateLetters.Months[time.Month - 1], field.Count),
        'd' => Number(time.Day, field.Count),
        'D' => Number(time.DayOfYear, field.Count),
        'Q' or 'q' => Quarter(((time.Month - 1) / 3) + 1, field.Count),
        'w' => Number(ISOWeek.GetWeekOfYear(time.DateTime), field.Count),
        'W' or 'F' => Number(((time.Day - 1) / 7) + 1, field.Count),
        'E' => Name(DateLetters.Days[(int)time.DayOfWeek], field.Count),
        'e' or 'c' => field.Count <= 2 ? Number(((int)time.DayOfWeek + 6) % 7 + 1, 1) : Name(DateLetters.Days[(int)time.DayOfWeek], field.Count),
        'a' => time.Hour < 12 ? "AM" : "PM",
        'h' => Number((time.Hour + 11) % 12 + 1, field.Count),
        'H' => Number(time.Hour, field.Count),
        'k' => Number((time.Hour + 23) % 24 + 1, field.Count),
        'K' => Number(time.Hour % 12, field.Count),
        'm' => Number(time.Minute, field.Count),
        's' => Number(time.Second, field.Count),
        'S' => Nanoseconds(time).ToString("000000000", CultureInfo.InvariantCulture)[..field.Count],
        'n' => Number(Nanoseconds(time), field.Count),
        'A' => Number((long)time.TimeOfDay.TotalMilliseconds, field.Count),
        'N' => Number(time.TimeOfDay.Ticks * 100, field.Count),
        _ => DateZone.Print(field, time.Offset),
    };

    private static long Nanoseconds(DateTimeOffset time) => time.Ticks % TimeSpan.TicksPerSecond * 100;

    private static string Year(int year, int count) => count == 2 ? Number(year % 100, 2) : Number(year, count);

    private static string Number(long number, int digits) => number.ToString(new string('0', digits), CultureInfo.InvariantCulture);

    private static string Name(string name, int count) => count switch { 4 => name, 5 => name[..1], _ => name[..3] };

    private static string Quarter(int quarter, int count) => count switch
    {
        1 or 2 => Number(quarter, count),
        3 => $"Q{quarter}",
        4 => $"{quarter}{quarter switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }} quarter",
        _ => Number(quarter, 1),
    };
}
