namespace PactBroker.Domain.Matrix.Rows;

/// <summary>
/// Step 2: one row stands for a group. That of the newest consumer version if nobody has verified it yet, otherwise that of the
/// newest provider version.
/// </summary>
internal static class CollapsedRows
{
    public static IEnumerable<MatrixRow> Of(IEnumerable<MatrixRow> rows, MatrixQuery query) => Grouping(query) switch
    {
        LatestBy.ConsumerVersionAndProviderVersion => Newest(rows, row => (row.ConsumerVersion.Id.Value, row.Provider.Id.Value, row.ProviderVersion?.Id.Value)),
        LatestBy.ConsumerVersionAndProvider => Newest(rows, row => (row.ConsumerVersion.Id.Value, row.Provider.Id.Value, null)),
        LatestBy.ConsumerAndProvider => Newest(rows, row => (row.Consumer.Id.Value, row.Provider.Id.Value, null)),
        _ => rows,
    };

    // An environment can hold several versions of a provider, and each of them will be called: none may hide behind the newest.
    private static LatestBy Grouping(MatrixQuery query)
        => query is { LatestBy: LatestBy.ConsumerVersionAndProvider, Target.Environment: not null }
            ? LatestBy.ConsumerVersionAndProviderVersion
            : query.LatestBy;

    private static IEnumerable<MatrixRow> Newest(IEnumerable<MatrixRow> rows, Func<MatrixRow, (long, long, long?)> group)
        => rows.GroupBy(group, (_, ofGroup) => Standing([.. ofGroup]));

    private static MatrixRow Standing(List<MatrixRow> group)
    {
        var newest = group.MaxBy(row => row.ConsumerVersion.Id.Value)!;
        return newest.ProviderVersion is null
            ? newest
            : group.MaxBy(row => (row.ProviderVersion?.Id.Value ?? 0, row.ConsumerVersion.Id.Value))!;
    }
}
