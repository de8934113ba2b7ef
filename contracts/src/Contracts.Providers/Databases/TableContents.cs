using System.Collections.Immutable;

namespace Contracts.Providers.Databases;

/// <summary>What a table held at one moment.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Checksum">Of all rows, whatever their order.</param>
public sealed record TableContents(string Table, long Rows, string Checksum)
{
    /// <summary>The differences, one sentence per table.</summary>
    internal static ImmutableArray<string> Differences(IEnumerable<TableContents> before, IEnumerable<TableContents> after)
    {
        var earlier = before.ToDictionary(table => table.Table, StringComparer.Ordinal);
        return [.. after.OrderBy(table => table.Table, StringComparer.Ordinal).Select(table => Difference(earlier.GetValueOrDefault(table.Table), table)).OfType<string>()];
    }

    /// <summary>The names of the tables that differ, in order.</summary>
    internal static ImmutableArray<string> Changed(IEnumerable<TableContents> before, IEnumerable<TableContents> after)
    {
        var earlier = before.ToDictionary(table => table.Table, StringComparer.Ordinal);
        return [.. after.Where(table => Difference(earlier.GetValueOrDefault(table.Table), table) is not null).Select(table => table.Table).Order(StringComparer.Ordinal)];
    }

    private static string? Difference(TableContents? before, TableContents after) => (after.Rows - (before?.Rows ?? 0)) switch
    {
        > 0 and var more => $"{after.Table}: {Count(more)} more",
        < 0 and var fewer => $"{after.Table}: {Count(-fewer)} fewer",
        _ when before is not null && before.Checksum != after.Checksum => $"{after.Table}: as many rows, but not the same",
        _ => null,
    };

    private static string Count(long rows) => rows == 1 ? "1 row" : $"{rows} rows";
}
