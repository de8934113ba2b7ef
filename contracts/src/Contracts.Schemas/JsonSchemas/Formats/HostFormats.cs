using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Contracts.Schemas.JsonSchemas.Formats;

/// <summary>Names and addresses of hosts.</summary>
internal static partial class HostFormats
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    public static bool IsHostName(string text) =>
        text.Length is > 0 and <= 253 && text.Split('.').All(label => Label().IsMatch(label) && (!label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || IsPunycode(label)));

    /// <summary>As the platform's IDNA tables see it; their contextual rules of RFC 5892 are partly left out.</summary>
    public static bool IsInternationalHostName(string text)
    {
        try
        {
            return text.Length > 0 && IsHostName(Idn.GetAscii(text.Replace('\u3002', '.').Replace('\uFF0E', '.').Replace('\uFF61', '.')));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public static bool IsIpv4(string text) => Ipv4().IsMatch(text);

    public static bool IsIpv6(string text) =>
        text.All(c => char.IsAsciiHexDigit(c) || c is ':' or '.')
        && (!text.Contains('.', StringComparison.Ordinal) || IsIpv4(text[(text.LastIndexOf(':') + 1)..]))
        && text.Contains(':', StringComparison.Ordinal)
        && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    private static bool IsPunycode(string label)
    {
        try
        {
            return Idn.GetUnicode(label).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z", RegexOptions.None, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!\z)|\z)){4}\z", RegexOptions.None, 1000)]
    private static partial Regex Ipv4();
}
