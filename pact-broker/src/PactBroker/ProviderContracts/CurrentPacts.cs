using System.Collections.Immutable;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;
using PactBroker.Matrix;
using PactBroker.Storage;

namespace PactBroker.ProviderContracts;

/// <summary>What the current versions of consumers need of their providers.</summary>
internal static class CurrentPacts
{
    public static async Task<ImmutableArray<Publication>> OfProvidersAsync(StorageSession session, IEnumerable<long> providers)
    {
        var ids = providers.Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var consumers = await IntegrationPairs.ConsumersOfAsync(session, ids.Select(id => new PacticipantId(id)));
        var versions = await CurrentVersions.OfAsync(session, consumers.Select(pair => pair.Consumer.Id.Value));
        // The order is that of the words: from the versions, through their contracts with these providers, to what they have published of them.
        var rows = await session.QueryAsync<PublicationRow>(
            $"""
            SELECT {PublicationSql.Columns} FROM versions cv CROSS JOIN contracts c CROSS JOIN publications p {PublicationSql.Joins}
            WHERE {session.Dialect.AnyOf("cv.id", "@versions")} AND c.kind = 'pact' AND c.consumer_id = cv.pacticipant_id AND {session.Dialect.AnyOf("+c.provider_id", "@ids")}
                AND p.contract_id = c.id AND p.version_id = cv.id AND {session.Valid("p")}
            ORDER BY consumer.name, p.version_id
            """,
            new { versions = session.Dialect.Values(versions), ids = session.Dialect.Values(ids) });
        return [.. rows.Select(row => row.ToPublication())];
    }
}
