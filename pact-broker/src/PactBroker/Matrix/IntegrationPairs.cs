using Contracts.Engine.Documents;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>Who has a pact with whom.</summary>
internal static class IntegrationPairs
{
    private const string Pairs = """
        SELECT DISTINCT c.consumer_id, consumer.name AS consumer_name, c.provider_id, provider.name AS provider_name
        FROM contracts c
        JOIN pacticipants consumer ON consumer.id = c.consumer_id
        JOIN pacticipants provider ON provider.id = c.provider_id
        """;

    /// <summary>The providers of what these versions published.</summary>
    public static async Task<IReadOnlyList<(Pacticipant Consumer, Pacticipant Provider)>> PublishedByAsync(StorageSession session, VersionSet consumers)
    {
        var parameters = new
        {
            versions = session.Dialect.Values(consumers.Versions.Select(v => v.Value)),
            pacticipants = session.Dialect.Values(consumers.WholePacticipants.Select(p => p.Value)),
        };
        var found = new List<PairRow>();
        if (!consumers.Versions.IsEmpty)
        {
            found.AddRange(await session.QueryAsync<PairRow>(
                $"{Pairs} JOIN publications p ON p.contract_id = c.id AND {session.Valid("p")} WHERE c.kind = 'pact' AND {session.Dialect.AnyOf("p.version_id", "@versions")}", parameters));
        }

        if (!consumers.WholePacticipants.IsEmpty)
        {
            found.AddRange(await session.QueryAsync<PairRow>(
                $"{Pairs} WHERE c.kind = 'pact' AND {session.Dialect.AnyOf("c.consumer_id", "@pacticipants")} AND EXISTS (SELECT 1 FROM publications p WHERE p.contract_id = c.id AND {session.Valid("p")})",
                parameters));
        }

        return [.. found.Select(row => row.ToPair())];
    }

    /// <summary>Everybody who ever was a consumer of these.</summary>
    public static async Task<IReadOnlyList<(Pacticipant Consumer, Pacticipant Provider)>> ConsumersOfAsync(StorageSession session, IEnumerable<PacticipantId> providers)
    {
        var rows = await session.QueryAsync<PairRow>(
            $"{Pairs} WHERE c.kind = 'pact' AND {session.Dialect.AnyOf("c.provider_id", "@providers")} AND {session.Begun("c.created_at")} ORDER BY 2", new { providers = session.Dialect.Values(providers.Select(p => p.Value)) });
        return [.. rows.Select(row => row.ToPair())];
    }
}

internal sealed record PairRow
{
    public required long ConsumerId { get; init; }

    public required string ConsumerName { get; init; }

    public required long ProviderId { get; init; }

    public required string ProviderName { get; init; }

    public (Pacticipant Consumer, Pacticipant Provider) ToPair() => (
        new Pacticipant(new PacticipantId(ConsumerId), new PacticipantName(ConsumerName)),
        new Pacticipant(new PacticipantId(ProviderId), new PacticipantName(ProviderName)));
}
