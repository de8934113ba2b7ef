using PactBroker.Domain.ForVerification.Pending;
using PactBroker.Domain.ForVerification.Selecting;
using PactBroker.Domain.Metadata;

namespace PactBroker.Domain.ForVerification;

/// <summary>A pact that a provider has to verify, and what a failure would mean.</summary>
/// <param name="Pending">Always known; shown where the request asks for it.</param>
/// <param name="IsWip">Nobody selected it: it is new on a branch of its consumer. Always pending.</param>
public sealed record VerifiablePact(SelectedPact Selected, PendingStatus Pending, bool IsWip)
{
    /// <summary>Work in progress is not bound to a consumer version: it is whatever the newest with this content is.</summary>
    public PactMetadata Metadata => new()
    {
        Selectors = [.. Selected.Matches.Select(match => match.ToMetadata()).Select(by => IsWip ? by with { ConsumerVersion = null } : by).Distinct()],
        Pending = IsWip || Pending.IsPending,
        Wip = IsWip,
    };
}
