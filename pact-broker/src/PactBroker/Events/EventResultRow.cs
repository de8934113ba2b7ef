using PactBroker.Storage;

namespace PactBroker.Events;

/// <summary>What giving real events to a reader's schema found.</summary>
internal sealed record EventResultRow
{
    public required long Id { get; init; }

    public required string Writer { get; init; }

    public required string WriterVersion { get; init; }

    public required bool Success { get; init; }

    public required long ValidFrom { get; init; }

    public string? BuildUrl { get; init; }

    public string? TestResults { get; init; }
}

internal static class EventResultQueries
{
    public static Task<EventResultRow?> FindEventResultAsync(this StorageSession session, long contentId, long number) => session.FirstOrDefaultAsync<EventResultRow>(
        """
        SELECT r.id, a.name AS writer, v.number AS writer_version, r.success, r.valid_from, r.build_url, r.test_results
        FROM verifications r JOIN versions v ON v.id = r.provider_version_id JOIN pacticipants a ON a.id = v.pacticipant_id
        WHERE r.id = @number AND r.content_id = @contentId
        """,
        new { contentId, number });
}
