using System.Text.RegularExpressions;
using PactBroker.Domain.Webhooks.Templates;

namespace PactBroker.Domain.Webhooks.Secrets;

/// <summary>Hides what only the receiver of a webhook is to know.</summary>
public static class Redaction
{
    public const string Hidden = "**********";

    // A shorter one is no secret, and what is left of a text without it could not be read.
    private const int ShortestSecret = 4;

    // What is searched is what somebody sent: these are as quick as the text is long, whatever it says.
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex SecretName = new("authorization|token|secret|password|passwd|api-?_?key|access-?_?key|cookie|signature|credential", Linear, Timeout.InfiniteTimeSpan);

    private static readonly Regex UserInfo = new(@"(?<scheme>[a-z][a-z0-9+.-]{0,30}://)[^/?#\s""@]*@", Linear, Timeout.InfiniteTimeSpan);

    // name=value, "name": "value"
    private static readonly Regex Named = new(
        @"(?<name>(authorization|token|secret|password|passwd|api-?_?key|access-?_?key|credential)[\w-]{0,64}(=|""\s*:\s*""))(?<value>[^&""\s#]+)", Linear, Timeout.InfiniteTimeSpan);

    /// <summary>Whether the value of a header, a parameter or a property with this name is a secret.</summary>
    public static bool IsSecretName(string name) => SecretName.IsMatch(name);

    /// <summary>A value of a definition as it is shown. With parameters it is a template, and those are shown.</summary>
    public static string Value(string name, string value) => IsSecretName(name) && !WebhookTemplate.HasParameters(value) ? Hidden : value;

    /// <summary>Somebody hands back what was shown: the stored value is meant.</summary>
    public static bool IsHidden(string? value) => value is { Length: > 0 } && value.All(character => character == '*');

    /// <summary>An address without its password and without the values of secret parameters.</summary>
    public static string Url(string url) => Named.Replace(UserInfo.Replace(url, $"${{scheme}}{Hidden}@"), HideNamed);

    /// <summary>A text (addresses, JSON, forms, headers) without the values of what has a secret's name, and without the given values wherever they are.</summary>
    public static string Text(string text, IEnumerable<string> secrets)
    {
        var hidden = Url(text);
        return secrets.Where(secret => secret.Length >= ShortestSecret && secret != Hidden).OrderByDescending(secret => secret.Length)
            .Aggregate(hidden, (rest, secret) => rest.Replace(secret, Hidden, StringComparison.Ordinal));
    }

    private static string HideNamed(Match match) =>
        WebhookTemplate.HasParameters(match.Groups["value"].Value) ? match.Value : match.Groups["name"].Value + Hidden;
}
