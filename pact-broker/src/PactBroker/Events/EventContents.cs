using Contracts.Schemas.Events;
using PactBroker.Storage;

namespace PactBroker.Events;

/// <summary>Reads what was published of events.</summary>
internal static class EventContents
{
    public static async Task<IReadOnlyDictionary<long, EventContract>> ReadAsync(StorageSession session, IEnumerable<long> contents)
    {
        var ids = contents.Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<long, EventContract>();

        var rows = await session.QueryAsync<Row>(
            $"SELECT x.id, x.document FROM contents x WHERE {session.Dialect.AnyOf("x.id", "@ids")}", new { ids = session.Dialect.Values(ids) });
        return rows.ToDictionary(row => row.Id, row => EventContractText.Read(row.Document, $"content {row.Id}"));
    }

    private sealed record Row
    {
        public required long Id { get; init; }

        public required string Document { get; init; }
    }
}
