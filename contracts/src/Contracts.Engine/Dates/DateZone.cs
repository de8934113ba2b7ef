using System.Globalization;

namespace Contracts.Engine.Dates;

/// <summary>Time zones in the forms that the letters z, Z, X, x, V and O stand for.</summary>
internal static class DateZone
{
    /// <summary>The farthest that Java lets an offset go; the Earth goes to 14.</summary>
    private const int MostHours = 18;

    /// <summary>How many characters of the text are a zone in the form; null when it does not begin with one.</summary>
    public static int? Match(DateField field, ReadOnlySpan<char> text) => (field.Letter, field.Count) switch
    {
        ('X', _) when text is ['Z', ..] => 1,
        ('X' or 'x', 1) => Offset(text, colon: false, minutes: false) is { } whole && Offset(text, colon: false, minutes: true) is { } full ? Math.Max(whole, full) : Offset(text, colon: false, minutes: false),
        ('X' or 'x', 2) => Offset(text, colon: false, minutes: true),
        ('X' or 'x', 3) => Offset(text, colon: true, minutes: true),
        ('X' or 'x', 4) => WithSeconds(text, colon: false),
        ('X' or 'x', 5) => WithSeconds(text, colon: true),
        ('Z', <= 3) => Offset(text, colon: false, minutes: true),
        ('Z', 5) => text is ['Z', ..] ? 1 : WithSeconds(text, colon: true),
        ('Z', _) or ('O', _) => Localized(text),
        ('V', _) => Identifier(text),
        _ => Name(text),
    };

    public static string Print(DateField field, TimeSpan offset) => (field.Letter, field.Count) switch
    {
        ('X', _) or ('Z', 5) when offset == TimeSpan.Zero => "Z",
        ('X' or 'x', 1) => Text(offset, "", withMinutes: offset.Minutes != 0),
        ('X' or 'x', 2 or 4) or ('Z', <= 3) => Text(offset, "", withMinutes: true),
        ('X' or 'x', _) or ('Z', 5) => Text(offset, ":", withMinutes: true),
        ('O', 1) => offset == TimeSpan.Zero ? "GMT" : $"GMT{Sign(offset)}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}",
        ('V', _) or ('z', _) when offset == TimeSpan.Zero => field.Letter == 'V' ? "Etc/UTC" : "GMT",
        ('V', _) => Text(offset, ":", withMinutes: true),
        _ => offset == TimeSpan.Zero ? "GMT" : "GMT" + Text(offset, ":", withMinutes: true),
    };

    private static string Text(TimeSpan offset, string separator, bool withMinutes) =>
        $"{Sign(offset)}{Math.Abs(offset.Hours):00}{(withMinutes ? $"{separator}{Math.Abs(offset.Minutes):00}" : "")}";

    private static char Sign(TimeSpan offset) => offset < TimeSpan.Zero ? '-' : '+';

    private static int? Offset(ReadOnlySpan<char> text, bool colon, bool minutes)
    {
        if (text.Length < 3 || text[0] is not ('+' or '-') || !TwoDigits(text[1..], MostHours))
            return null;
        if (!minutes)
            return 3;

        var at = colon ? 4 : 3;
        return (!colon || (text.Length > 3 && text[3] == ':')) && text.Length >= at + 2 && TwoDigits(text[at..], 59) ? at + 2 : null;
    }

    private static int? WithSeconds(ReadOnlySpan<char> text, bool colon)
    {
        if (Offset(text, colon, minutes: true) is not { } length)
            return null;

        var rest = text[length..];
        if (colon)
            return rest is [':', ..] && rest.Length >= 3 && TwoDigits(rest[1..], 59) ? length + 3 : length;

        return rest.Length >= 2 && TwoDigits(rest, 59) ? length + 2 : length;
    }

    private static int? Localized(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("GMT") && !text.StartsWith("UTC"))
            return null;

        var rest = text[3..];
        if (rest.IsEmpty || rest[0] is not ('+' or '-'))
            return 3;

        if (Offset(rest, colon: true, minutes: true) is { } full)
            return 3 + full;

        var digits = 0;
        while (digits < 2 && digits + 1 < rest.Length && char.IsAsciiDigit(rest[digits + 1]))
            digits++;
        return digits == 0 ? 3 : 4 + digits;
    }

    /// <summary>A name of the time zone database: <c>Europe/Berlin</c>. The names themselves are not looked up: they differ from machine to machine.</summary>
    private static int? Identifier(ReadOnlySpan<char> text)
    {
        if (Offset(text, colon: true, minutes: true) is { } offset)
            return offset;

        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '/' or '_' or '+' or '-'))
            length++;
        return length >= 1 && (char.IsAsciiLetter(text[0]) || text[0] == '_') ? length : null;
    }

    /// <summary>A short name: <c>GMT</c>, <c>CEST</c>.</summary>
    private static int? Name(ReadOnlySpan<char> text)
    {
        if (Localized(text) is { } localized)
            return localized;

        var length = 0;
        while (length < text.Length && char.IsAsciiLetterUpper(text[length]))
            length++;
        return length is >= 1 and <= 5 ? length : Identifier(text);
    }

    private static bool TwoDigits(ReadOnlySpan<char> text, int most) =>
        text.Length >= 2 && int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most;
}
