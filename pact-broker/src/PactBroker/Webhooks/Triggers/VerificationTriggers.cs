using PactBroker.Domain.Metadata;
using PactBroker.Domain.Webhooks.Events;
using PactBroker.Links;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Verifications;
using PactBroker.Webhooks.Definitions;

namespace PactBroker.Webhooks.Triggers;

/// <summary>Who is told of a result: those who asked for it and, if it says that something broke, everybody whom that concerns.</summary>
internal static class VerificationTriggers
{
    /// <param name="session">The unit of work in which the result was added.</param>
    /// <param name="pact">The content, as one version published it.</param>
    /// <param name="verification">The result.</param>
    /// <param name="selected">The consumer versions for which the provider's build got the pact.</param>
    /// <param name="links">Builds the addresses that templates may name.</param>
    public static async Task<int> AddAsync(StorageSession session, PactRow pact, VerificationRow verification, PactMetadata selected, BrokerLinks links)
    {
        var triggers = new WebhookTriggers(session, links);
        var webhooks = (await triggers.ListAsync(pact.ContractId)).Where(webhook => webhook.Enabled).ToList();
        if (webhooks.Count == 0)
        {
            return 0;
        }

        var happening = new PactHappening(WebhookEvents.ProviderVerificationPublished, pact)
        {
            ProviderVersion = new ProviderVersion(verification.ProviderVersionId, verification.ProviderVersion, []),
            Verification = verification,
            BuildUrl = verification.BuildUrl,
        };
        var added = 0;
        foreach (var version in await SelectedVersionsAsync(session, pact, selected))
        {
            foreach (var name in new[] { WebhookEvents.ProviderVerificationPublished, verification.Success ? WebhookEvents.ProviderVerificationSucceeded : WebhookEvents.ProviderVerificationFailed })
            {
                added += (await triggers.TriggerAsync(webhooks, happening with { Event = name, Pact = version })).Count;
            }
        }

        foreach (var affected in await AffectedAsync(session, happening, webhooks))
        {
            added += (await triggers.TriggerAsync(webhooks, affected)).Count;
        }

        return added;
    }

    private static async Task<IReadOnlyList<PactRow>> SelectedVersionsAsync(StorageSession session, PactRow pact, PactMetadata selected)
    {
        var ids = selected.Selectors.Select(selector => selector.ConsumerVersion?.Value).OfType<long>().Distinct().ToList();
        var pacts = ids.Count == 0 ? [] : await session.ListPactsOfContentAsync(pact.ContentId, ids);
        return pacts.Count == 0 ? [pact] : pacts;
    }

    /// <summary>
    /// A failure is a change of the provider's if another of its versions fulfilled the content; while a pact is pending nobody has promised to.
    /// Affected are the consumer versions that say this content and count, whichever of them the build had asked for.
    /// </summary>
    private static async Task<IReadOnlyList<PactHappening>> AffectedAsync(StorageSession session, PactHappening happening, IReadOnlyList<WebhookRow> webhooks)
    {
        var verification = happening.Verification!;
        if (verification.Success || verification.Pending || !webhooks.Any(webhook => webhook.IsFor(WebhookEvents.ProviderChangeBreaksConsumer)) || !await WasFulfilledAsync(session, verification))
        {
            return [];
        }

        return [.. from version in await CountingVersions.OfConsumerAsync(session, happening.Pact)
            select happening with { Event = WebhookEvents.ProviderChangeBreaksConsumer, Pact = version.Pact, ConsumerDescriptions = version.Descriptions }];
    }

    private static Task<bool> WasFulfilledAsync(StorageSession session, VerificationRow verification) => session.FirstAsync<bool>(
        "SELECT EXISTS (SELECT 1 FROM verifications r WHERE r.content_id = @ContentId AND r.success AND r.id < @Id)",
        new { verification.ContentId, verification.Id });
}
