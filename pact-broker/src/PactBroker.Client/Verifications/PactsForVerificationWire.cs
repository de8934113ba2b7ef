using System.Globalization;

namespace PactBroker.Client.Verifications;

/// <summary>The body of the pacts-for-verification call.</summary>
internal sealed record PactsForVerificationWire(
    string? ProviderVersionBranch,
    IReadOnlyList<string>? ProviderVersionTags,
    bool IncludePendingStatus,
    string? IncludeWipPactsSince,
    IReadOnlyList<ConsumerVersionSelector>? ConsumerVersionSelectors)
{
    public static PactsForVerificationWire Of(PactsForVerificationQuery query) => new(
        query.ProviderBranch,
        query.ProviderTags.IsEmpty ? null : query.ProviderTags,
        query.IncludePending,
        query.IncludeWorkInProgressSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        query.Selectors.IsEmpty ? null : query.Selectors);
}
