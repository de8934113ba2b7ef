using System.Text.RegularExpressions;

namespace PactBroker.Domain.Webhooks.Templates;

/// <summary>Texts with parameters: <c>${pactbroker.consumerName}</c>.</summary>
public static partial class WebhookTemplate
{
    /// <summary>The text with values in place of its parameters: a known one without a value is nothing, an unknown one stays as it is.</summary>
    /// <param name="template">The text.</param>
    /// <param name="values">By name.</param>
    /// <param name="encode">What becomes of each value; by default it is inserted as it is.</param>
    public static string Expand(string template, IReadOnlyDictionary<string, string> values, Func<string, string>? encode = null) => Parameter().Replace(template, match =>
    {
        var name = match.Groups["name"].Value;
        if (!TemplateParameters.Names.Contains(name))
        {
            return match.Value;
        }

        var value = values.GetValueOrDefault(name) ?? "";
        return encode is null ? value : encode(value);
    });

    /// <summary>With values encoded as those of forms are, a space as a plus sign: names cannot change what the address means.</summary>
    public static string ExpandUrl(string template, IReadOnlyDictionary<string, string> values) =>
        Expand(template, values, value => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));

    /// <summary>With one word in place of all parameters, also of unknown ones.</summary>
    public static string Fill(string template, string word) => Parameter().Replace(template, _ => word);

    public static bool HasParameters(string? text) => text is not null && Parameter().IsMatch(text);

    public static bool Mentions(string? text, string name) => text is not null && text.Contains($"${{pactbroker.{name}}}", StringComparison.Ordinal);

    [GeneratedRegex(@"\$\{pactbroker\.(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
