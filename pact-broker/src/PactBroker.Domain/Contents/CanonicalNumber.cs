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

    /// <summary>The value is 0.digits × 10^point.</summary>
    private static (string Sign, string Digits, int Point) Decompose(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var digits = new string([.. shortest.TakeWhile(c => c != 'E').Where(char.IsAsciiDigit)]).Trim('0');
        return (value < 0 ? "-" : "", digits, int.Parse(text.AsSpan(text.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1);
    }
}
