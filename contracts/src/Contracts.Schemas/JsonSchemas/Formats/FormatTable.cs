namespace Contracts.Schemas.JsonSchemas.Formats;

/// <summary>All formats that can be asserted. A name that is not here describes only.</summary>
internal static class FormatTable
{
    private static readonly Dictionary<string, Func<string, bool>> Rows = new()
    {
        ["date-time"] = DateAndTimeFormats.IsDateTime,
        ["date"] = DateAndTimeFormats.IsDate,
        ["time"] = DateAndTimeFormats.IsTime,
        ["duration"] = DateAndTimeFormats.IsDuration,
        ["email"] = text => EmailFormats.IsEmail(text, isInternational: false),
        ["idn-email"] = text => EmailFormats.IsEmail(text, isInternational: true),
        ["hostname"] = HostFormats.IsHostName,
        ["idn-hostname"] = HostFormats.IsInternationalHostName,
        ["ipv4"] = HostFormats.IsIpv4,
        ["ipv6"] = HostFormats.IsIpv6,
        ["uri"] = text => UriFormats.IsUri(text, isInternational: false, isReference: false),
        ["uri-reference"] = text => UriFormats.IsUri(text, isInternational: false, isReference: true),
        ["iri"] = text => UriFormats.IsUri(text, isInternational: true, isReference: false),
        ["iri-reference"] = text => UriFormats.IsUri(text, isInternational: true, isReference: true),
        ["uri-template"] = UriFormats.IsTemplate,
        ["uuid"] = text => text.Length == 36 && Guid.TryParseExact(text, "D", out _),
        ["json-pointer"] = PointerFormats.IsPointer,
        ["relative-json-pointer"] = PointerFormats.IsRelative,
        ["regex"] = text => Patterns.EcmaScriptPattern.IsPattern(text),
    };

    public static Func<string, bool>? Find(string name) => Rows.GetValueOrDefault(name);
}
