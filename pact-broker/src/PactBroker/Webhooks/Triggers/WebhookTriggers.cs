using System.Text.Json;
using PactBroker.Domain.Webhooks.Events;
using PactBroker.Domain.Webhooks.Templates;
using PactBroker.Links;
using PactBroker.Storage;
using PactBroker.Webhooks.Definitions;

namespace PactBroker.Webhooks.Triggers;

/// <summary>Puts into the queue what webhooks are to send, in the unit of work that causes it: neither is there without the other.</summary>
internal sealed class WebhookTriggers(StorageSession session, BrokerLinks links)
{
    /// <summary>The webhooks of a pair, those that are switched off among them.</summary>
    public Task<IReadOnlyList<WebhookRow>> ListAsync(long contractId) => session.QueryAsync<WebhookRow>(
        $"SELECT {WebhookQueries.Columns} FROM contracts k JOIN webhooks w ON {WebhookQueries.IsForContract} {WebhookQueries.Names} WHERE k.id = @contractId ORDER BY w.id",
        new { contractId });

    /// <summary>What the webhooks send because of it: a webhook may do so several times, or not at all.</summary>
    public async Task<IReadOnlyList<NewTrigger>> TriggerAsync(IReadOnlyList<WebhookRow> webhooks, Happening happening)
    {
        var (triggers, parameters, where) = (new List<NewTrigger>(), (Dictionary<string, string>?)null, (WhereItHappened?)null);
        foreach (var webhook in webhooks.Where(webhook => webhook.Enabled && webhook.IsFor(happening.Event)))
        {
            var filter = webhook.Filter;
            if (happening is PactHappening { OnlyForBranch: { } branch } && !filter.ProviderBranches.Contains(branch))
            {
                continue;
            }

            if (!filter.IsEmpty && !filter.Accepts(where ??= await HappeningPlaces.ReadAsync(session, happening)))
            {
                continue;
            }

            parameters ??= await new HappeningParameters(session, links).ReadAsync(happening);
            foreach (var values in await ExpandAsync(webhook, happening, parameters))
            {
                triggers.Add(await AddAsync(webhook, happening, values));
            }
        }

        return triggers;
    }

    // A template that names what is deployed is sent once for each version that is, and not at all where none is.
    private async Task<IReadOnlyList<Dictionary<string, string>>> ExpandAsync(WebhookRow webhook, Happening happening, Dictionary<string, string> parameters)
    {
        if (!webhook.Mentions(TemplateParameters.CurrentlyDeployedProviderVersionNumber))
        {
            return [parameters];
        }

        var deployed = await session.QueryAsync<string>(
            """
            SELECT v.number FROM pacticipants provider JOIN deployed_versions d ON d.pacticipant_id = provider.id AND d.valid_to IS NULL JOIN versions v ON v.id = d.version_id
            WHERE provider.name = @Provider GROUP BY v.id, v.number ORDER BY v.id
            """,
            new { happening.Provider });
        return [.. deployed.Select(number => new Dictionary<string, string>(parameters) { [TemplateParameters.CurrentlyDeployedProviderVersionNumber] = number })];
    }

    private async Task<NewTrigger> AddAsync(WebhookRow webhook, Happening happening, Dictionary<string, string> parameters)
    {
        var trigger = new NewTrigger(Guid.NewGuid().ToString(), WebhookNames.Of(webhook), happening.Event);
        await session.ExecuteAsync(
            """
            INSERT INTO triggered_webhooks (uuid, webhook_id, trigger_type, event_name, consumer_id, provider_id, consumer_version_id, verification_id, name, parameters,
                status, next_attempt_at, created_at, updated_at)
            SELECT @Uuid, @webhookId, 'resource_creation', @Event, consumer.id, provider.id, @ConsumerVersionId, @verification, @Name, @values, 'not_run', @Now, @Now, @Now
            FROM pacticipants consumer CROSS JOIN pacticipants provider WHERE consumer.name = @Consumer AND provider.name = @Provider
            """,
            new
            {
                trigger.Uuid,
                webhookId = webhook.Id,
                trigger.Event,
                happening.ConsumerVersionId,
                verification = (happening as PactHappening)?.Verification?.Id,
                trigger.Name,
                values = JsonSerializer.Serialize(parameters),
                session.Now,
                happening.Consumer,
                happening.Provider,
            });
        return trigger;
    }
}
