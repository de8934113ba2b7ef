using PactBroker.Domain.Matrix.Facts;

namespace PactBroker.Domain.Matrix.Rows;

/// <summary>
/// Of applications of others it is not known which version runs where. So of one that provides, one result decides about a contract: one that is new enough rather
/// than an older one, a replay rather than a document, the newest. Of one that consumes, its newest contract decides.
/// </summary>
internal static class ExternalRows
{
    public static IEnumerable<MatrixRow> Of(IEnumerable<MatrixRow> rows, MatrixFacts facts)
    {
        if (facts.Externals.IsEmpty)
            return rows;

        var limits = facts.Externals.ToDictionary(external => external.Id, external => external.MaxAge);
        var byConsumer = rows.ToLookup(row => limits.ContainsKey(row.Consumer.Id));
        var meant = byConsumer[true].GroupBy(row => (row.Consumer.Id, row.Provider.Id)).SelectMany(pacts => Newest([.. pacts])).Concat(byConsumer[false]);
        var byProvider = meant.ToLookup(row => limits.ContainsKey(row.Provider.Id));
        return byProvider[true].GroupBy(row => row.Publication.Id).Select(results => Deciding([.. results], facts.At, limits[results.First().Provider.Id])).Concat(byProvider[false]);
    }

    private static IEnumerable<MatrixRow> Newest(IReadOnlyCollection<MatrixRow> rows)
    {
        var newest = rows.Max(row => row.ConsumerVersion.Id.Value);
        return rows.Where(row => row.ConsumerVersion.Id.Value == newest);
    }

    private static MatrixRow Deciding(IReadOnlyCollection<MatrixRow> rows, DateTimeOffset at, TimeSpan limit)
    {
        ExternalEvidence Evidence(MatrixRow row) => new(at - row.Result?.VerifiedAt, limit);
        var deciding = rows.MaxBy(row => (row.Result is not null, !Evidence(row).IsTooOld, row.Result?.Static is null, row.Result?.VerifiedAt, row.Result?.Number))!;
        return deciding with { Evidence = Evidence(deciding) };
    }
}
