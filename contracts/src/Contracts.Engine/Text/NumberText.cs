using System.Globalization;

namespace Contracts.Engine.Text;

/// <summary>Numbers in texts: headers, query parameters, XML.</summary>
internal static class NumberText
{
    private const NumberStyles Any = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool IsNumber(string text) =>
        double.TryParse(text, Any, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    public static bool IsInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        || ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
