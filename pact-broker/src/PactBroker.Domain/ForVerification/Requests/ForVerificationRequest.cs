using System.Collections.Immutable;

namespace PactBroker.Domain.ForVerification.Requests;

/// <summary>A provider asks what it has to verify.</summary>
public sealed record ForVerificationRequest
{
    /// <summary>The branch of the provider version that will verify.</summary>
    public string? ProviderBranch { get; init; }

    public ImmutableArray<string> ProviderTags { get; init; } = [];

    public bool IncludePending { get; init; } = true;

    /// <summary>Also what changed since then on any branch; null: no work in progress.</summary>
    public DateTimeOffset? IncludeWipSince { get; init; }

    /// <summary>Empty: what a provider without an opinion should verify.</summary>
    public ImmutableArray<ConsumerVersionSelector> Selectors { get; init; } = [];

    /// <summary>The old form of the question, which clients are told to leave behind.</summary>
    public bool IsDeprecatedForm { get; init; }
}
