using PactBroker.Domain.Webhooks.Events;
using PactBroker.Domain.Webhooks.Templates;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Verifications;
using PactBroker.Webhooks.Definitions;
using PactBroker.Webhooks.Triggers;

namespace PactBroker.Webhooks.Sending;

/// <summary>Something that a webhook is for and that has happened, to try it with.</summary>
internal static class SampleHappening
{
    /// <summary>The newest pact of those that the webhook is for, and its newest result if the webhook is about results; null if there is no such pact.</summary>
    public static async Task<Happening?> FindAsync(StorageSession session, WebhookRow webhook)
    {
        var newest = await session.FirstOrDefaultAsync<Pair>(
            """
            SELECT consumer.name AS consumer, provider.name AS provider, v.number AS version FROM publications u
            JOIN contracts k ON k.id = u.contract_id AND k.kind = 'pact' JOIN versions v ON v.id = u.version_id
            JOIN pacticipants consumer ON consumer.id = k.consumer_id JOIN pacticipants provider ON provider.id = k.provider_id
            WHERE u.valid_to IS NULL AND (CAST(@ConsumerId AS BIGINT) IS NULL OR k.consumer_id = @ConsumerId) AND (CAST(@ProviderId AS BIGINT) IS NULL OR k.provider_id = @ProviderId)
                AND (CAST(@ConsumerLabel AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM labels l WHERE l.pacticipant_id = k.consumer_id AND l.name = @ConsumerLabel))
                AND (CAST(@ProviderLabel AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM labels l WHERE l.pacticipant_id = k.provider_id AND l.name = @ProviderLabel))
            ORDER BY u.id DESC LIMIT 1
            """,
            new { webhook.ConsumerId, webhook.ProviderId, webhook.ConsumerLabel, webhook.ProviderLabel });
        if (newest is null || await session.FindPactAsync(newest.Provider, newest.Consumer, newest.Version) is not { } pact)
        {
            return null;
        }

        var verification = webhook.EventNames[0].StartsWith("provider_", StringComparison.Ordinal) ? await session.FindLatestVerificationAsync(pact.ContentId) : null;
        return new Happening(webhook.EventNames[0], pact) { Verification = verification, BuildUrl = verification?.BuildUrl };
    }

    /// <summary>Where nothing has been published yet: each parameter has a value that shows where it goes.</summary>
    public static Dictionary<string, string> Placeholders(WebhookRow webhook) => new(
        TemplateParameters.Names.Select(name => KeyValuePair.Create(name, name)).Concat(TemplateParameters.StatusWords(success: null)).GroupBy(pair => pair.Key).Select(pair => pair.Last()))
    {
        [TemplateParameters.EventName] = webhook.EventNames is [var name, ..] ? name : WebhookEvents.ContractContentChanged,
        [TemplateParameters.ConsumerName] = webhook.Consumer ?? TemplateParameters.ConsumerName,
        [TemplateParameters.ProviderName] = webhook.Provider ?? TemplateParameters.ProviderName,
    };

    private sealed record Pair
    {
        public required string Consumer { get; init; }

        public required string Provider { get; init; }

        public required string Version { get; init; }
    }
}
