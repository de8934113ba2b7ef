namespace PactBroker.Domain.Matrix.Rows;

/// <summary>Step 2: of the rows of one group, that of the newest provider version stays. Rows without a provider version all stay.</summary>
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
        => rows.GroupBy(group).SelectMany(Standing);

    private static IEnumerable<MatrixRow> Standing(IEnumerable<MatrixRow> group)
    {
        var rows = group.ToList();
        var newest = rows.Where(row => row.ProviderVersion is not null).MaxBy(row => row.ProviderVersion!.Value.Id.Value);
        return newest is null ? rows : [newest];
    }
}
