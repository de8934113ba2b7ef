using Contracts.Schemas.Events;
using PactBroker.Events;
using PactBroker.Storage;

namespace PactBroker.Webhooks.Triggers;

/// <summary>Finds the readers that count and cannot read all of what a writer publishes, though they could read what it published before.</summary>
internal static class BrokenReaders
{
    /// <summary>How long all that one publication tells may be compared: it waits for that, and others wait for who publishes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Each version once, with a row for each reason why it counts, and what it cannot read.</summary>
    /// <param name="session">The unit of work in which it was published.</param>
    /// <param name="writer">What it writes now.</param>
    /// <param name="contentId">That content, as it is stored.</param>
    /// <param name="limit">Whom there is no time left to decide about is told: can-i-deploy will say no to him as well.</param>
    public static async Task<IReadOnlyList<(IReadOnlyList<ReaderRow> Reader, IReadOnlyList<string> Problems)>> FindAsync(
        StorageSession session, EventContract writer, long contentId, CancellationToken limit)
    {
        var before = await EventContents.ReadAsync(session, await ListBeforeAsync(session, contentId));
        var broken = new List<(IReadOnlyList<ReaderRow>, IReadOnlyList<string>)>();
        foreach (var version in (await session.ListReadersAsync([writer.Event])).GroupBy(reader => reader.VersionId))
        {
            var reader = EventContractText.Read(version.First().Document, version.First().Application);
            var problems = ReaderProblems.Find(reader, writer, limit);
            if (problems.Count > 0 && (limit.IsCancellationRequested || before.Values.Any(old => ReaderProblems.Find(reader, old, limit).Count == 0)))
                broken.Add(([.. version], problems));
        }

        return broken;
    }

    /// <summary>What the writer's versions that count say, and the newest content that is another.</summary>
    private static Task<IReadOnlyList<long>> ListBeforeAsync(StorageSession session, long contentId) => session.QueryAsync<long>(
        """
        SELECT p.content_id FROM contents x JOIN contracts k ON k.id = x.contract_id
        JOIN (
            SELECT d.pacticipant_id, d.version_id FROM deployed_versions d WHERE d.valid_to IS NULL
            UNION ALL SELECT d.pacticipant_id, d.version_id FROM released_versions d WHERE d.valid_to IS NULL
            UNION ALL SELECT b.pacticipant_id, h.version_id FROM branches b JOIN pacticipants a ON a.id = b.pacticipant_id AND a.main_branch = b.name
                JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL
        ) live ON live.pacticipant_id = k.provider_id
        JOIN publications p ON p.contract_id = k.id AND p.version_id = live.version_id AND p.valid_to IS NULL AND p.content_id <> x.id
        WHERE x.id = @contentId
        UNION SELECT MAX(other.id) FROM contents x JOIN contents other ON other.contract_id = x.contract_id AND other.id <> x.id WHERE x.id = @contentId HAVING COUNT(*) > 0
        """,
        new { contentId });
}
