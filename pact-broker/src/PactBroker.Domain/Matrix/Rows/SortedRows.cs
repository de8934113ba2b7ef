namespace PactBroker.Domain.Matrix.Rows;

/// <summary>Step 3: by name, the newest first; what has no provider version before what has.</summary>
internal static class SortedRows
{
    public static IEnumerable<MatrixRow> Of(IEnumerable<MatrixRow> rows)
        => rows
            .OrderBy(row => row.Consumer.Name.Value, StringComparer.Ordinal)
            .ThenByDescending(row => row.ConsumerVersion.Id.Value)
            .ThenByDescending(row => row.Publication.Revision)
            .ThenBy(row => row.Provider.Name.Value, StringComparer.Ordinal)
            .ThenByDescending(row => row.ProviderVersion?.Id.Value ?? long.MaxValue)
            .ThenByDescending(row => row.Result?.Number ?? long.MaxValue);
}
