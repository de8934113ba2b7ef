using System.Text.RegularExpressions;

namespace Contracts.Providers.Reports;

/// <summary>Keeps credentials out of reports, which end up in build logs and in the broker.</summary>
internal static partial class Redaction
{
    public const string Replacement = "***";

    public static bool IsSecret(string name) => SecretName().IsMatch(name);

    /// <summary>Path and query of an address, with the values of secret parameters blacked out.</summary>
    public static string Target(Uri address) =>
        Parameter().Replace(address.PathAndQuery, parameter => IsSecret(parameter.Groups["name"].Value) ? $"{parameter.Groups["start"].Value}{parameter.Groups["name"].Value}={Replacement}" : parameter.Value);

    /// <summary>A text with values blacked out, as they are and as an address has them.</summary>
    public static string Without(IEnumerable<string> secrets, string text) =>
        secrets.Aggregate(text, (clear, secret) => clear.Replace(secret, Replacement, StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), Replacement, StringComparison.Ordinal));

    [GeneratedRegex("^(proxy-)?authorization$|^(set-)?cookie$|token|secret|password|passwd|api[-_]?key|credential", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretName();

    [GeneratedRegex("(?<start>[?&])(?<name>[^=&]+)=[^&]*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
