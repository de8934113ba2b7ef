using System.Net;
using System.Text.RegularExpressions;

namespace PactBroker.Domain.Webhooks.Outgoing;

/// <summary>Hosts that may be called: one, all below a domain, the addresses of a network, those that fit a pattern.</summary>
public abstract record HostRule
{
    private HostRule(string text) => Text = text;

    /// <summary>The rule as it was written.</summary>
    public string Text { get; }

    /// <param name="text">A host name, <c>*.domain</c>, an address or a network (<c>10.0.0.0/8</c>), or <c>/a regular expression/</c>.</param>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static HostRule Parse(string text) => text switch
    {
        ['/', .., '/'] when text.Length > 2 => new Pattern(text),
        ['*', '.', _, ..] => new Subdomains(text),
        _ when NetworkText.TryParse(text, out var network) => new Network(text, network),
        _ when Uri.CheckHostName(text) != UriHostNameType.Unknown => new Exactly(text),
        _ => throw new FormatException($"'{text}' is no host: a name, *.domain, an address, a network such as 10.0.0.0/8, or /a regular expression/ is expected"),
    };

    public abstract bool Allows(string host);

    public sealed override string ToString() => Text;

    private sealed record Exactly(string Host) : HostRule(Host)
    {
        public override bool Allows(string host) => host.Equals(Host, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Subdomains(string Rule) : HostRule(Rule)
    {
        public override bool Allows(string host) => host.Length > Rule.Length - 1 && host.EndsWith(Rule[1..], StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Network(string Rule, IPNetwork Addresses) : HostRule(Rule)
    {
        public override bool Allows(string host) => IPAddress.TryParse(host.Trim('[', ']'), out var address) && Addresses.Contains(address);
    }

    private sealed record Pattern(string Rule) : HostRule(Rule)
    {
        // Not by trying: whoever names the host must not be able to make it slow.
        private readonly Regex _pattern = Compile(Rule);

        public override bool Allows(string host) => _pattern.IsMatch(host);

        private static Regex Compile(string rule)
        {
            try
            {
                return new Regex(rule[1..^1], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
            }
            catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
            {
                throw new FormatException($"'{rule}' is no regular expression: {problem.Message}", problem);
            }
        }
    }
}
