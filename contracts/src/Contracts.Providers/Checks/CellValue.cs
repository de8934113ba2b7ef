using System.Globalization;

namespace Contracts.Providers.Checks;

/// <summary>Whether a value of C# is what a database holds. Databases write the same value differently: 1 and true, 12.5 and 12.50, upper and lower case of an id.</summary>
internal static class CellValue
{
    public static bool Fits(object? expected, string? cell) =>
        expected is null || cell is null ? expected is null && cell is null : Equals(expected, cell);

    public static string Describe(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        DateTimeOffset or DateTime => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static bool Equals(object expected, string cell) => expected switch
    {
        bool flag => cell is "1" or "t" or "true" ? flag : cell is "0" or "f" or "false" && !flag,
        Guid id => Guid.TryParse(cell, out var found) && found == id,
        DateTimeOffset instant => DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var found) && found == instant,
        DateTime instant => DateTime.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) && found == instant,
        Enum value => string.Equals(value.ToString(), cell, StringComparison.OrdinalIgnoreCase) || value.ToString("D") == cell,
        _ when IsNumber(expected) => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var found) && found == Convert.ToDecimal(expected, CultureInfo.InvariantCulture),
        // A fixed length fills up with blanks.
        _ => cell == Describe(expected) || cell.TrimEnd(' ') == Describe(expected),
    };

    private static bool IsNumber(object value) => value is sbyte or byte or short or ushort or int or uint or long or ulong or decimal or float or double;
}
