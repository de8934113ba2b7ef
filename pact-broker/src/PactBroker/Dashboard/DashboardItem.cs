using PactBroker.Matrix;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Verifications;
using PactBroker.Webhooks.Deliveries;

namespace PactBroker.Dashboard;

/// <summary>The newest pact of some line, how it stands with the provider, and which lines it is the newest of.</summary>
internal sealed record DashboardItem(PactRow Pact, VerificationRow? Verification, ShownVersions Versions, WebhookStanding Webhooks)
{
    /// <summary>When something last happened to it.</summary>
    public long LastActivity => Math.Max(Pact.CreatedAt, Verification?.ValidFrom ?? 0);

    public PactStatus Status => PactStatuses.Of(Pact, Verification);

    /// <summary>The newest pacts of each pair (or of one): of all, on each branch, with each tag. What happened last comes first.</summary>
    public static async Task<IReadOnlyList<DashboardItem>> ListAsync(StorageSession session, string? consumer, string? provider)
    {
        var found = new List<(PactRow Pact, VerificationRow? Verification)>();
        foreach (var pact in await session.ListHeadPactsAsync(consumer, provider))
        {
            found.Add((pact, await session.FindTellingVerificationAsync(pact, PactFilter.All)));
        }

        var versions = await ShownVersions.OfAsync(session, [.. found
            .SelectMany(item => item.Verification is { } verification ? new[] { item.Pact.ConsumerVersionId, verification.ProviderVersionId } : [item.Pact.ConsumerVersionId]).Distinct()]);
        var webhooks = await WebhookStandings.ReadAsync(session, consumer, provider);
        return [.. found.Select(item => new DashboardItem(item.Pact, item.Verification, versions, webhooks[item.Pact.Consumer, item.Pact.Provider])).OrderByDescending(item => item.LastActivity).ThenByDescending(item => item.Pact.Id)];
    }
}
