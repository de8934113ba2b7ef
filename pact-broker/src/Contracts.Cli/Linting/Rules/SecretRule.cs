using System.Text.RegularExpressions;

namespace Contracts.Cli.Linting.Rules;

/// <summary>Contracts are read by everybody; keys and tokens of real systems are known by their form.</summary>
internal sealed class SecretRule : FormRule
{
    private static readonly (string Name, Regex Form)[] Forms =
    [
        ("a JSON web token", Form(@"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*")),
        ("a private key", Form("-----BEGIN [A-Z ]*PRIVATE KEY-----")),
        ("an access key of AWS", Form(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b")),
        ("a token of GitHub", Form(@"\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22,})")),
        ("a token of GitLab", Form(@"\bglpat-[A-Za-z0-9_-]{20,}")),
        ("a token of Slack", Form(@"\bxox[abprs]-[A-Za-z0-9-]{10,}")),
        ("a live key of Stripe", Form(@"\b[sr]k_live_[A-Za-z0-9]{10,}")),
        ("a key of Google", Form(@"\bAIza[0-9A-Za-z_-]{35}")),
        ("credentials of basic authentication", Form("^Basic [A-Za-z0-9+/]{8,}={0,2}$")),
    ];

    public override string Id => "secret-in-example";

    public override Severity Severity => Severity.Error;

    private protected override string Advice => "Revoke it if it is real. Use an invented value with a matcher: \"a-token\".";

    private protected override string? Objection(ExampleValue example) =>
        Array.Find(Forms, row => row.Form.IsMatch(example.Text)) is { Name: { } name } ? $"'{Hinted(example.Text)}' has the form of {name}." : null;

    private static Regex Form(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
