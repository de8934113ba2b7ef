using System.Text.RegularExpressions;

namespace Contracts.Cli.Linting.Rules;

/// <summary>An e-mail address that can belong to somebody: its domain is none of those reserved for examples (RFC 2606).</summary>
internal sealed partial class MailAddressRule : FormRule
{
    private static readonly string[] Reserved = [".example", ".test", ".invalid", ".localhost", ".example.com", ".example.net", ".example.org"];

    public override string Id => "email-in-example";

    public override Severity Severity => Severity.Warning;

    private protected override string Advice => "Use an address of example.com, example.net or example.org.";

    private protected override string? Objection(ExampleValue example) =>
        Address.Matches(example.Text).Select(found => found.Groups["domain"].Value).FirstOrDefault(domain => !IsReserved(domain)) is { } domain
            ? $"An address at {domain} can be somebody's."
            : null;

    private static bool IsReserved(string domain) => Array.Exists(Reserved, reserved => $".{domain}".EndsWith(reserved, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"[\w.+-]+@(?<domain>[\w-]+(\.[\w-]+)+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address { get; }
}
