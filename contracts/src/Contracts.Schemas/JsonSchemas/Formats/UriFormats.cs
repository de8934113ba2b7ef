using System.Text.RegularExpressions;

namespace Contracts.Schemas.JsonSchemas.Formats;

/// <summary>URIs as RFC 3986 writes them, IRIs (RFC 3987) with characters of all languages, templates as RFC 6570.</summary>
internal static partial class UriFormats
{
    public static bool IsUri(string text, bool isInternational, bool isReference)
    {
        if (!isInternational && !text.All(char.IsAscii))
            return false;
        if (Parts().Match(text) is not { Success: true, Groups: var parts } || (!isReference && !parts["scheme"].Success))
            return false;
        var path = parts["path"].Value;
        var colonInFirstSegment = path.Split('/')[0].Contains(':', StringComparison.Ordinal);
        return (!parts["authority"].Success || IsAuthority(parts["authority"].Value)) && (parts["scheme"].Success || parts["authority"].Success || !colonInFirstSegment);
    }

    public static bool IsTemplate(string text) => Template().IsMatch(text);

    private static bool IsAuthority(string text)
    {
        if (Authority().Match(text) is not { Success: true, Groups: var parts })
            return false;
        return !parts["literal"].Success || HostFormats.IsIpv6(parts["literal"].Value) || Future().IsMatch(parts["literal"].Value);
    }

    [GeneratedRegex(@"^(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?<authority>[^/?#]*))?(?<path>(?:[A-Za-z0-9._~!$&'()*+,;=:@/\u00A0-\uFFFD-]|%[0-9A-Fa-f]{2})*)(?:\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?\u00A0-\uFFFD-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?\u00A0-\uFFFD-]|%[0-9A-Fa-f]{2})*)?\z", RegexOptions.None, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:(?:[A-Za-z0-9._~!$&'()*+,;=:\u00A0-\uFFFD-]|%[0-9A-Fa-f]{2})*@)?(?:\[(?<literal>[^\]]*)\]|(?:[A-Za-z0-9._~!$&'()*+,;=\u00A0-\uFFFD-]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?\z", RegexOptions.None, 1000)]
    private static partial Regex Authority();

    [GeneratedRegex(@"^[vV][0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+\z", RegexOptions.None, 1000)]
    private static partial Regex Future();

    [GeneratedRegex(@"^(?:[^\u0000-\u0020\u007F""%<>\\^`{|}]|%[0-9A-Fa-f]{2}|\{[+#./;?&=,!@|]?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*(?::[1-9][0-9]{0,3}|\*)?)*\})*\z", RegexOptions.None, 1000)]
    private static partial Regex Template();
}
