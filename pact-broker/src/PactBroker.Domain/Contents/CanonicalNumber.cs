using System.Globalization;

namespace PactBroker.Domain.Contents;

/// <summary>Integers of any size keep their digits; a number with a point or an exponent is a double, in the shortest digits that give it back.</summary>
internal static class CanonicalNumber
{
    public static string Write(string number) =>
        number.AsSpan().ContainsAny('.', 'e', 'E')
            ? Write(double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture))
            : number == "-0" ? "0" : number;

    private static string Write(double value)
    {
        if (value == 0)
        {
            return double.IsNegative(value) ? "-0.0" : "0.0";
        }

        var (sign, digits, point) = Decompose(value);
        // Plain from 1e-9 to below 1e15, with an exponent outside.
        return sign + (point switch
        {
            > 15 or < -8 => Scientific(digits, point - 1),
            <= 0 => "0." + new string('0', -point) + digits,
            _ when digits.Length <= point => digits + new string('0', point - digits.Length) + ".0",
            _ => digits[..point] + "." + digits[point..],
        });
    }

    private static string Scientific(string digits, int exponent) =>
        $"{digits[..1]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";

    /// <summary>The shortest digits that give the value back: it is 0.digits × 10^point.</summary>
    private static (string Sign, string Digits, int Point) Decompose(double value)
    {
        var parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var mantissa = parts[0].Split('.');
        var all = string.Concat(mantissa);
        var significant = all.TrimStart('0');
        return (value < 0 ? "-" : "", significant.TrimEnd('0'), mantissa[0].Length + exponent - (all.Length - significant.Length));
    }
}
