using System.Collections.Immutable;
using System.Text.Json;
using PactBroker.Domain.Events;
using PactBroker.Storage;

namespace PactBroker.Events;

/// <summary>The results of real events that were given to readers' schemas. They belong to the reader's content and the writer's version, as those of pacts do.</summary>
internal static class EventReplays
{
    public static async Task<IReadOnlyDictionary<(long Content, long WriterVersion), EventReplay>> FindAsync(StorageSession session, IReadOnlyList<(EventSide Reader, EventSide Writer)> pairs)
    {
        if (pairs.Count == 0)
            return ImmutableDictionary<(long, long), EventReplay>.Empty;

        var rows = await session.QueryAsync<Row>(
            $"""
            SELECT r.id, r.content_id, r.provider_version_id, r.success, r.valid_from, r.test_results FROM verifications r
            WHERE {session.Dialect.AnyOf("r.provider_version_id", "@writers")} AND {session.Dialect.AnyOf("r.content_id", "@contents")} AND {session.Valid("r")}
            """,
            new
            {
                writers = session.Dialect.Values(pairs.Select(pair => pair.Writer.Version.Id.Value).Distinct()),
                contents = session.Dialect.Values(pairs.Select(pair => pair.Reader.Content.Value).Distinct()),
            });
        return rows.ToDictionary(row => (row.ContentId, row.ProviderVersionId), row => row.ToReplay());
    }

    private sealed record Row
    {
        public required long Id { get; init; }

        public required long ContentId { get; init; }

        public required long ProviderVersionId { get; init; }

        public required bool Success { get; init; }

        public required long ValidFrom { get; init; }

        public string? TestResults { get; init; }

        public EventReplay ToReplay() => new(Id, Success, new DateTimeOffset(ValidFrom, TimeSpan.Zero), Problems());

        private ImmutableArray<string> Problems()
        {
            if (TestResults is null)
                return [];

            using var document = JsonDocument.Parse(TestResults);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("problems", out var problems) && problems.ValueKind == JsonValueKind.Array
                ? [.. problems.EnumerateArray().Where(problem => problem.ValueKind == JsonValueKind.String).Select(problem => problem.GetString()!)]
                : [];
        }
    }
}
