using PactBroker.Storage;

namespace PactBroker.Cleaning;

/// <summary>What newer rows replaced and nobody decides by any more: all of it, or of the given ones those that (still) are.</summary>
internal static class ReplacedRows
{
    public static Task<IReadOnlyList<long>> ListPublicationsAsync(StorageSession session, CleaningOptions options, IReadOnlyCollection<long>? only = null) =>
        ListAsync(session, "publications x", "x.valid_to IS NOT NULL AND x.valid_to < @before", options.OverwrittenDataMaxAge, only);

    /// <summary>
    /// A success counts for what is pending though a later result replaced it: since when there was one, and until when. So the first and the last
    /// success of a version stay.
    /// </summary>
    public static Task<IReadOnlyList<long>> ListVerificationsAsync(StorageSession session, CleaningOptions options, IReadOnlyCollection<long>? only = null)
    {
        static string Another(string than) => $"""
            EXISTS (SELECT 1 FROM verifications o WHERE o.content_id = x.content_id AND o.provider_version_id = x.provider_version_id AND o.success AND o.wip = x.wip AND o.id {than} x.id)
            """;
        return ListAsync(session, "verifications x", $"x.valid_to IS NOT NULL AND x.valid_to < @before AND (NOT x.success OR ({Another("<")} AND {Another(">")}))", options.OverwrittenDataMaxAge, only);
    }

    /// <summary>What webhooks have sent, but of each webhook the newest of each event between two; of deleted webhooks all. What is still to be sent stays.</summary>
    public static Task<IReadOnlyList<long>> ListTriggeredWebhooksAsync(StorageSession session, CleaningOptions options, IReadOnlyCollection<long>? only = null) => ListAsync(
        session,
        "triggered_webhooks x",
        """
        x.next_attempt_at IS NULL AND x.updated_at < @before AND (x.webhook_id IS NULL OR EXISTS (
            SELECT 1 FROM triggered_webhooks n
            WHERE n.consumer_id = x.consumer_id AND n.provider_id = x.provider_id AND n.webhook_id = x.webhook_id AND n.event_name = x.event_name AND n.id > x.id))
        """,
        options.OverwrittenDataMaxAge,
        only);

    /// <summary>Contents that no version publishes.</summary>
    public static Task<IReadOnlyList<long>> ListUnpublishedContentsAsync(StorageSession session, IReadOnlyCollection<long>? only = null) =>
        ListAsync(session, "contents x", "NOT EXISTS (SELECT 1 FROM publications u WHERE u.content_id = x.id)", TimeSpan.Zero, only);

    /// <summary>What provider versions said of themselves before they said it anew.</summary>
    public static Task<IReadOnlyList<long>> ListProviderContractsAsync(StorageSession session, CleaningOptions options, IReadOnlyCollection<long>? only = null) =>
        ListAsync(session, "provider_contracts x", "x.valid_to IS NOT NULL AND x.valid_to < @before", options.OverwrittenDataMaxAge, only);

    /// <summary>Documents that no version publishes.</summary>
    public static Task<IReadOnlyList<long>> ListUnpublishedDocumentsAsync(StorageSession session, IReadOnlyCollection<long>? only = null) =>
        ListAsync(session, "provider_documents x", "NOT EXISTS (SELECT 1 FROM provider_contracts k WHERE k.document_id = x.id)", TimeSpan.Zero, only);

    private static Task<IReadOnlyList<long>> ListAsync(StorageSession session, string rows, string condition, TimeSpan age, IReadOnlyCollection<long>? only) =>
        session.QueryAsync<long>(
            $"SELECT x.id FROM {rows} WHERE {condition}{(only is null ? "" : $" AND {session.Dialect.AnyOf("x.id", "@only")}")} ORDER BY x.id",
            new { before = session.Now - age.Ticks, only = session.Dialect.Values(only ?? []) });
}
