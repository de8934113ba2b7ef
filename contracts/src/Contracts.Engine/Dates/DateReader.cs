using System.Globalization;

namespace Contracts.Engine.Dates;

/// <summary>Goes through a text field by field. Widths are those of the Pact tools: at most, not exactly.</summary>
internal sealed class DateReader(string text)
{
    private int _at;
    private int? _year;
    private int? _month;
    private int? _day;

    /// <summary>What keeps the text from going on with the field; null when it does.</summary>
    public string? Read(DateField field) => field.Letter switch
    {
        '\'' => ReadText(field.Text),
        'G' => ReadName("an era", ["Anno Domini", "Before Christ", "AD", "BC", "CE", "BCE", "A", "B"], out _),
        'y' or 'Y' or 'u' => ReadNumber("a year", field.Count == 2 ? 2 : Math.Max(field.Count, 4), 0, int.MaxValue, out _year),
        'M' or 'L' => ReadMonth(field.Count),
        'd' => ReadNumber("a day of the month", 2, 1, 31, out _day),
        'D' => ReadNumber("a day of the year", 3, 1, 366, out _),
        'Q' or 'q' => ReadQuarter(field.Count),
        'w' => ReadNumber("a week of the year", 2, 1, 53, out _),
        'W' => ReadNumber("a week of the month", 1, 0, 6, out _),
        'F' => ReadNumber("a week", 1, 1, 5, out _),
        'E' or 'e' or 'c' => ReadDay(field),
        'a' => ReadName("AM or PM", ["AM", "PM"], out _),
        'h' => ReadNumber("an hour from 1 to 12", 2, 1, 12, out _),
        'H' => ReadNumber("an hour from 0 to 23", 2, 0, 23, out _),
        'k' => ReadNumber("an hour from 1 to 24", 2, 1, 24, out _),
        'K' => ReadNumber("an hour from 0 to 11", 2, 0, 11, out _),
        'm' => ReadNumber("minutes", 2, 0, 59, out _),
        's' => ReadNumber("seconds", 2, 0, 60, out _),
        'S' => ReadNumber("a fraction of a second", field.Count, 0, int.MaxValue, out _),
        'n' => ReadNumber("nanoseconds", 9, 0, 999_999_999, out _),
        'A' or 'N' => ReadNumber("a part of the day", 19, 0, int.MaxValue, out _),
        _ => ReadZone(field),
    };

    /// <summary>What is wrong once all fields are read: something is left over, or there is no such day.</summary>
    public string? FaultOfWhole()
    {
        if (_at < text.Length)
            return $"'{text[_at..]}' is left over";

        return _day is { } day && _month is { } month && day > DaysIn(month) ? $"there is no day {day} in month {month}" : null;
    }

    private int DaysIn(int month) => DateTime.DaysInMonth(_year is >= 1 and <= 9999 ? _year.Value : 2000, month);

    private string? ReadText(string wanted)
    {
        if (string.CompareOrdinal(text, _at, wanted, 0, wanted.Length) != 0)
            return Fault($"'{wanted}'");

        _at += wanted.Length;
        return null;
    }

    private string? ReadMonth(int count)
    {
        if (count <= 2)
            return ReadNumber("a month", 2, 1, 12, out _month);

        var fault = ReadName("the name of a month", Names(DateLetters.Months, count), out var place);
        _month = fault is null && place < 12 ? place + 1 : null;
        return fault;
    }

    private string? ReadDay(DateField field) => field.Letter != 'E' && field.Count <= 2
        ? ReadNumber("a day of the week", 1, 1, 7, out _)
        : ReadName("the name of a day", Names(DateLetters.Days, field.Count), out _);

    /// <summary>Three letters stand for short names, four for full ones, five for full ones or initials.</summary>
    private static string[] Names(string[] full, int count) => count switch
    {
        <= 3 => [.. full.Select(name => name[..3])],
        4 => full,
        _ => [.. full, .. full.Select(name => name[..1])],
    };

    private string? ReadQuarter(int count) => count <= 2
        ? ReadNumber("a quarter", 2, 1, 4, out _)
        : ReadName("a quarter", ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter", "Q1", "Q2", "Q3", "Q4", "1", "2", "3", "4"], out _);

    private string? ReadZone(DateField field)
    {
        if (DateZone.Match(field, text.AsSpan(_at)) is not { } length)
            return Fault($"a time zone as '{new string(field.Letter, field.Count)}' has it");

        _at += length;
        return null;
    }

    private string? ReadNumber(string what, int digits, int least, int most, out int? number)
    {
        var end = _at;
        while (end < text.Length && end - _at < digits && char.IsAsciiDigit(text[end]))
            end++;

        number = null;
        if (end == _at)
            return Fault(what);

        // More digits than an int holds occur only where any number is right.
        var value = int.TryParse(text.AsSpan(_at, end - _at), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : int.MaxValue;
        if (value < least || value > most)
            return $"'{text[_at..end]}' is not {what}";

        number = value;
        _at = end;
        return null;
    }

    private string? ReadName(string what, string[] names, out int place)
    {
        place = Array.FindIndex(names, name => string.Compare(text, _at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0);
        if (place < 0)
            return Fault(what);

        _at += names[place].Length;
        return null;
    }

    private string Fault(string wanted) => _at < text.Length ? $"at '{text[_at..]}' there should be {wanted}" : $"at the end there should be {wanted}";
}
