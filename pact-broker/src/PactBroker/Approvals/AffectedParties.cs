using Contracts.Schemas.Events;
using PactBroker.Events;
using PactBroker.Storage;

namespace PactBroker.Approvals;

/// <summary>Whom a change concerns, when it is published.</summary>
internal static class AffectedParties
{
    /// <summary>Who published it: its deployment waits.</summary>
    public static async Task<AffectedParty> PublisherAsync(StorageSession session, long contentId, string version) => new(
        await session.FirstAsync<string>(
            "SELECT a.name FROM contents x JOIN contracts k ON k.id = x.contract_id JOIN pacticipants a ON a.id = COALESCE(k.consumer_id, k.provider_id) WHERE x.id = @contentId", new { contentId }),
        version,
        "publishes it",
        []);

    /// <summary>The versions of a pact's provider that are somewhere, or the head of its main branch: they fulfil what was approved, or not even that.</summary>
    public static async Task<IReadOnlyList<AffectedParty>> ProvidersAsync(StorageSession session, long approvedContent)
    {
        var rows = await session.QueryAsync<ProviderRow>(
            """
            SELECT a.name, v.number, live.place,
                (SELECT r.success FROM verifications r WHERE r.content_id = @approvedContent AND r.provider_version_id = v.id AND r.valid_to IS NULL) AS success
            FROM contents x JOIN contracts k ON k.id = x.contract_id JOIN pacticipants a ON a.id = k.provider_id
            JOIN (
                SELECT d.pacticipant_id, d.version_id, 'currently in ' || e.name AS place FROM deployed_versions d JOIN environments e ON e.id = d.environment_id WHERE d.valid_to IS NULL
                UNION SELECT d.pacticipant_id, d.version_id, 'released to ' || e.name FROM released_versions d JOIN environments e ON e.id = d.environment_id WHERE d.valid_to IS NULL
                UNION SELECT b.pacticipant_id, h.version_id, 'latest from main branch' FROM branches b JOIN pacticipants p ON p.id = b.pacticipant_id AND p.main_branch = b.name
                    JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL
            ) live ON live.pacticipant_id = a.id
            JOIN versions v ON v.id = live.version_id
            WHERE x.id = @approvedContent ORDER BY v.id DESC, live.place
            """,
            new { approvedContent });
        return [.. rows.Select(row => new AffectedParty(row.Name, row.Number, row.Place, row.Success switch
        {
            true => [],
            false => ["It does not even fulfil what was approved."],
            null => ["It has no result for what was approved."],
        }))];
    }

    /// <summary>The readers that count for whoever writes the event, and cannot read all of it any more.</summary>
    public static async Task<IReadOnlyList<AffectedParty>> ReadersAsync(StorageSession session, EventContract writer, CancellationToken limit) =>
        [.. (await session.ListReadersAsync([writer.Event]))
            .GroupBy(reader => (reader.Application, reader.VersionNumber))
            .Select(one => new AffectedParty(one.Key.Application, one.Key.VersionNumber, string.Join(", ", one.Select(reader => reader.Why).Order(StringComparer.Ordinal)), ReaderProblems.Find(EventContractText.Read(one.First().Document, one.Key.Application), writer, limit)))
            .Where(party => party.Problems.Count > 0)];

    private sealed record ProviderRow
    {
        public required string Name { get; init; }

        public required string Number { get; init; }

        public required string Place { get; init; }

        public bool? Success { get; init; }
    }
}
