using Contracts.Schemas.Events;
using PactBroker.Domain.Webhooks.Events;
using PactBroker.Domain.Webhooks.Templates;
using PactBroker.Events;
using PactBroker.Pacts;
using PactBroker.Publishing;
using PactBroker.Storage;
using PactBroker.Verifications;
using PactBroker.Webhooks.Definitions;
using PactBroker.Webhooks.Triggers;

namespace PactBroker.Webhooks.Sending;

/// <summary>Something that a webhook is for and that has happened, to try it with.</summary>
internal static class SampleHappening
{
    /// <summary>The newest that the webhook is for, and its newest result if the webhook is about results; null if there is none.</summary>
    public static async Task<Happening?> FindAsync(StorageSession session, WebhookRow webhook) =>
        webhook.EventNames[0] == WebhookEvents.WriterChangeBreaksReader ? await FindSchemaAsync(session, webhook) : await FindPactAsync(session, webhook);

    private static async Task<Happening?> FindPactAsync(StorageSession session, WebhookRow webhook)
    {
        var newest = await session.FirstOrDefaultAsync<Pair>(
            $"""
            SELECT consumer.name AS consumer, provider.name AS provider, v.number AS version FROM publications u
            JOIN contracts k ON k.id = u.contract_id AND k.kind = 'pact' JOIN versions v ON v.id = u.version_id
            JOIN pacticipants consumer ON consumer.id = k.consumer_id JOIN pacticipants provider ON provider.id = k.provider_id
            WHERE u.valid_to IS NULL AND {Is("consumer.id", "Consumer")} AND {Is("provider.id", "Provider")}
            ORDER BY u.id DESC LIMIT 1
            """,
            webhook);
        if (newest is null || await session.FindPactAsync(newest.Provider, newest.Consumer, newest.Version) is not { } pact)
        {
            return null;
        }

        var verification = webhook.EventNames[0].StartsWith("provider_", StringComparison.Ordinal) ? await session.FindLatestVerificationAsync(pact.ContentId) : null;
        return new PactHappening(webhook.EventNames[0], pact) { Verification = verification, BuildUrl = verification?.BuildUrl };
    }

    private static async Task<Happening?> FindSchemaAsync(StorageSession session, WebhookRow webhook)
    {
        var newest = await session.FirstOrDefaultAsync<Written>(
            $"""
            SELECT k.channel AS event, x.document, v.id AS version_id, v.number, r.consumer_id AS reader_id FROM publications u
            JOIN contracts k ON k.id = u.contract_id AND k.kind = 'schema' AND k.role = 'writer' JOIN contents x ON x.id = u.content_id JOIN versions v ON v.id = u.version_id
            JOIN contracts r ON r.kind = 'schema' AND r.role = 'reader' AND r.channel = k.channel
            WHERE u.valid_to IS NULL AND {Is("r.consumer_id", "Consumer")} AND {Is("k.provider_id", "Provider")}
            ORDER BY u.id DESC, r.id DESC LIMIT 1
            """,
            webhook);
        return newest is null || (await session.ListReadersAsync([newest.Event])).FirstOrDefault(reader => reader.ApplicationId == newest.ReaderId) is not { } reader ? null
            : new SchemaHappening(reader, new EventPublication(EventContractText.Read(newest.Document, newest.Event)), ["nothing: this is a test"])
            {
                ProviderVersion = new ProviderVersion(newest.VersionId, newest.Number, []),
                ConsumerDescriptions = [reader.Why],
            };
    }

    // Named by the webhook, or with its label; the side that it says nothing about is anybody.
    private static string Is(string pacticipant, string side) => $"""
        (CAST(@{side}Id AS BIGINT) IS NULL OR {pacticipant} = @{side}Id)
        AND (CAST(@{side}Label AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM labels l WHERE l.pacticipant_id = {pacticipant} AND l.name = @{side}Label))
        """;

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

    private sealed record Written
    {
        public required string Event { get; init; }

        public required string Document { get; init; }

        public long VersionId { get; init; }

        public required string Number { get; init; }

        public long ReaderId { get; init; }
    }
}
