using Contracts.Schemas.Events;
using PactBroker.Domain.Webhooks.Events;
using PactBroker.Links;
using PactBroker.Publishing;
using PactBroker.Storage;
using PactBroker.Versions;
using PactBroker.Webhooks.Definitions;

namespace PactBroker.Webhooks.Triggers;

/// <summary>Who is told that a writer published a schema which readers cannot follow.</summary>
internal static class SchemaTriggers
{
    /// <param name="session">The unit of work in which it was published.</param>
    /// <param name="published">What was published.</param>
    /// <param name="contentId">Its content, as it is stored.</param>
    /// <param name="version">The version that publishes it.</param>
    /// <param name="buildUrl">The build that does.</param>
    /// <param name="links">Builds the addresses that templates may name.</param>
    /// <param name="limit">When there is no more time to look for readers; see <see cref="BrokenReaders.Patience"/>.</param>
    public static async Task<IReadOnlyList<NewTrigger>> AddAsync(
        StorageSession session, EventPublication published, long contentId, VersionRow version, string? buildUrl, BrokerLinks links, CancellationToken limit)
    {
        // Comparing schemas takes longer than looking who wants to know.
        if (published.Contract.Role != EventRole.Writer || !(await session.ListWebhooksForAsync(consumerId: null, version.PacticipantId)).Any(IsInterested))
            return [];

        var triggers = new WebhookTriggers(session, links);
        var added = new List<NewTrigger>();
        foreach (var (readers, problems) in await BrokenReaders.FindAsync(session, published.Contract, contentId, limit))
        {
            var webhooks = await session.ListWebhooksForAsync(readers[0].ApplicationId, version.PacticipantId);
            added.AddRange(await triggers.TriggerAsync(webhooks, new SchemaHappening(readers[0], published, problems)
            {
                ProviderVersion = new ProviderVersion(version.Id, version.Number, []),
                ConsumerDescriptions = [.. readers.Select(reader => reader.Why).Order(StringComparer.Ordinal)],
                BuildUrl = buildUrl,
            }));
        }

        return added;
    }

    private static bool IsInterested(WebhookRow webhook) => webhook.Enabled && webhook.IsFor(WebhookEvents.WriterChangeBreaksReader);
}
