using System.Collections.Immutable;

namespace PactBroker.Client.Verifications;

/// <summary>Which contracts a provider wants to verify.</summary>
public sealed record PactsForVerificationQuery
{
    /// <summary>The branch of the provider that verifies; pending and the matching branch are decided by it.</summary>
    public string? ProviderBranch { get; init; }

    /// <summary>Tags of the provider that verifies, for teams without branches.</summary>
    public ImmutableArray<string> ProviderTags { get; init; } = [];

    /// <summary>Whether the broker tells which contracts are pending: those that this provider never satisfied yet. Default true.</summary>
    public bool IncludePending { get; init; } = true;

    /// <summary>Also the contracts that somebody works on since this day; null for none.</summary>
    public DateOnly? IncludeWorkInProgressSince { get; init; }

    /// <summary>Which consumer versions; none leaves it to the broker (main branches and what is deployed).</summary>
    public ImmutableArray<ConsumerVersionSelector> Selectors { get; init; } = [];
}
