using System.Globalization;

namespace Contracts.Schemas.Avro.Printing;

/// <summary>A finite double in Java's spelling: 1.0, 1.0E10, 1.5E-4.</summary>
internal static class JavaNumber
{
    public static string Print(double value)
    {
        if (value == 0)
            return double.IsNegative(value) ? "-0.0" : "0.0";
        var scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific[(scientific.IndexOf('E', StringComparison.Ordinal) + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var sign = value < 0 ? "-" : "";
        var digits = Digits(shortest);
        return exponent switch
        {
            >= 7 or < -3 => $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}",
            >= 0 when digits.Length > exponent + 1 => $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
            >= 0 => $"{sign}{digits.PadRight(exponent + 1, '0')}.0",
            _ => $"{sign}0.{new string('0', -exponent - 1)}{digits}",
        };
    }

    /// <summary>The digits that matter, without sign, point, exponent and zeros at both ends.</summary>
    private static string Digits(string number)
    {
        var exponent = number.IndexOf('E', StringComparison.Ordinal);
        var mantissa = exponent < 0 ? number : number[..exponent];
        return string.Concat(mantissa.Where(char.IsAsciiDigit)).TrimStart('0').TrimEnd('0');
    }
}
