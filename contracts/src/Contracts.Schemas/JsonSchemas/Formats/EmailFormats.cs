using System.Text.RegularExpressions;

namespace Contracts.Schemas.JsonSchemas.Formats;

/// <summary>Mailboxes as RFC 5321 (and RFC 6531, with characters of all languages) writes them.</summary>
internal static partial class EmailFormats
{
    public static bool IsEmail(string text, bool isInternational)
    {
        var at = text.LastIndexOf('@');
        if (at <= 0 || (!isInternational && !text.All(char.IsAscii)))
            return false;
        var (local, host) = (text[..at], text[(at + 1)..]);
        return (DotAtom().IsMatch(local) || Quoted().IsMatch(local)) && (IsAddress(host) || (isInternational ? HostFormats.IsInternationalHostName(host) : HostFormats.IsHostName(host)));
    }

    private static bool IsAddress(string host) =>
        host is ['[', .., ']'] && (HostFormats.IsIpv4(host[1..^1]) || (host.StartsWith("[IPv6:", StringComparison.OrdinalIgnoreCase) && HostFormats.IsIpv6(host[6..^1])));

    [GeneratedRegex(@"^[^ ()<>\[\]:;@\\,.""\u0000-\u001F\u007F]+(?:\.[^ ()<>\[\]:;@\\,.""\u0000-\u001F\u007F]+)*\z", RegexOptions.None, 1000)]
    private static partial Regex DotAtom();

    [GeneratedRegex(@"^""(?:[^""\\\u0000-\u001F]|\\[\u0020-\u007E])*""\z", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}
