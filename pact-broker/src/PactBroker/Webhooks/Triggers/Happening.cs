using PactBroker.Pacts;
using PactBroker.Verifications;

namespace PactBroker.Webhooks.Triggers;

/// <summary>An event, and which versions it is about.</summary>
internal sealed record Happening(string Event, PactRow Pact)
{
    /// <summary>The version of the provider that it is about; null for events of a consumer version alone.</summary>
    public ProviderVersion? ProviderVersion { get; init; }

    /// <summary>The result that it is about; null if it is not about one.</summary>
    public VerificationRow? Verification { get; init; }

    /// <summary>Why the consumer version counts, if that is the point.</summary>
    public IReadOnlyList<string> ConsumerDescriptions { get; init; } = [];

    /// <summary>The build that caused it.</summary>
    public string? BuildUrl { get; init; }

    /// <summary>The branch for whose sake alone the provider version counts: it is for webhooks that name this branch.</summary>
    public string? OnlyForBranch { get; init; }
}
