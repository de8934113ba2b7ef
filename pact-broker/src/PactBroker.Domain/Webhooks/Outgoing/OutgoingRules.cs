using System.Net;

namespace PactBroker.Domain.Webhooks.Outgoing;

/// <summary>What the broker may call. Every question is answered with what is wrong, as a sentence without its subject; null if nothing is.</summary>
public sealed record OutgoingRules
{
    public IReadOnlyList<string> Methods { get; init; } = ["POST"];

    public IReadOnlyList<string> Schemes { get; init; } = ["https"];

    /// <summary>Empty: all hosts, but what they answer is shown to nobody.</summary>
    public IReadOnlyList<HostRule> Hosts { get; init; } = [];

    /// <summary>Private, loopback and link-local addresses that may be called all the same.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>Whoever may name any host must not read through the broker what that host says.</summary>
    public bool ShowsAnswers => Hosts.Count > 0;

    public string? ProblemOfMethod(string method) => Methods.Contains(method, StringComparer.OrdinalIgnoreCase)
        ? null
        : $"must be {(Methods.Count > 1 ? "one of " : "")}{string.Join(", ", Methods)}";

    /// <summary>Also of the address that a redirect leads to.</summary>
    public string? ProblemOf(Uri url)
    {
        if (!Schemes.Contains(url.Scheme, StringComparer.OrdinalIgnoreCase))
        {
            return $"scheme must be {string.Join(", ", Schemes)}";
        }

        if (Hosts.Count > 0 && !Hosts.Any(rule => rule.Allows(url.IdnHost)))
        {
            return $"host must be in the whitelist {string.Join(",", Hosts)}";
        }

        return IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address) && ProblemOf(address) is { } problem ? $"host {problem}" : null;
    }

    /// <summary>Of the address that is about to be connected to, whatever name led there.</summary>
    public string? ProblemOf(IPAddress address) =>
        SpecialNetworks.KindOf(address) is { } kind && !IsAllowed(address)
            ? $"must not be {kind}, as {address} is, unless PACT_BROKER_WEBHOOK_ALLOWED_NETWORKS has it"
            : null;

    private bool IsAllowed(IPAddress address) =>
        AllowedNetworks.Any(network => network.Contains(address)) || (SpecialNetworks.Unwrap(address) is { } inner && AllowedNetworks.Any(network => network.Contains(inner)));
}
