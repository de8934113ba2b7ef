using System.Text;

namespace PactBroker.Client.Http;

/// <summary>The templates of the broker's links: only <c>{name}</c>, each replaced by an escaped path segment.</summary>
internal static class UriTemplate
{
    public static string Expand(string template, ReadOnlySpan<(string Name, string Value)> values)
    {
        var expanded = new StringBuilder(template);
        foreach (var (name, value) in values)
            expanded.Replace("{" + name + "}", EscapeSegment(value));
        return expanded.ToString();
    }

    /// <summary>
    /// Escapes one path segment. A name of nothing but dots would be resolved away as a relative path, and a URL cannot carry it:
    /// <c>%2E</c> means the same as a dot there.
    /// </summary>
    public static string EscapeSegment(string value) =>
        value is "." or ".."
            ? throw BrokerException.WrongSettings($"'{value}' cannot be part of a broker's URL; use another name")
            : Uri.EscapeDataString(value);
}
