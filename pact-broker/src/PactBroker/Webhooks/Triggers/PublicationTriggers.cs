using PactBroker.Domain.Webhooks.Events;
using PactBroker.Links;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Webhooks.Definitions;

namespace PactBroker.Webhooks.Triggers;

/// <summary>Who is told that a pact was published.</summary>
/// <param name="AnyWebhook">Whether there is one for the pair at all.</param>
/// <param name="Triggers">What is sent now.</param>
internal sealed record PublicationTriggers(bool AnyWebhook, IReadOnlyList<NewTrigger> Triggers)
{
    public static async Task<PublicationTriggers> AddAsync(StorageSession session, PactRow pact, IEnumerable<string> events, string? buildUrl, BrokerLinks links)
    {
        var triggers = new WebhookTriggers(session, links);
        var webhooks = await triggers.ListAsync(pact.ContractId);
        if (webhooks.Count == 0)
        {
            return new PublicationTriggers(AnyWebhook: false, []);
        }

        var added = new List<NewTrigger>();
        foreach (var name in events)
        {
            foreach (var happening in await HappeningsAsync(session, new PactHappening(name, pact) { BuildUrl = buildUrl }, webhooks))
            {
                added.AddRange(await triggers.TriggerAsync(webhooks, happening));
            }
        }

        return new PublicationTriggers(AnyWebhook: true, added);
    }

    private static async Task<IReadOnlyList<PactHappening>> HappeningsAsync(StorageSession session, PactHappening happening, IReadOnlyList<WebhookRow> webhooks)
    {
        if (happening.Event != WebhookEvents.ContractRequiringVerificationPublished)
        {
            return [happening];
        }

        var interested = webhooks.Where(webhook => webhook.Enabled && webhook.IsFor(happening.Event)).ToList();
        return interested.Count == 0 ? [] : await CountingVersions.WithoutResultAsync(session, happening, [.. interested.SelectMany(webhook => webhook.Filter.ProviderBranches).Distinct()]);
    }
}
