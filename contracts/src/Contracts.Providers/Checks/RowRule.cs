using Contracts.Engine.Mismatches;

namespace Contracts.Providers.Checks;

/// <summary>Rows that a table must have: so many, or at least one.</summary>
internal sealed record RowRule(string Table, RowPattern Row, int? Count)
{
    public IEnumerable<Mismatch> MisfitsOf(KnownTables tables) => tables.MisfitsOf(Table, Row.Columns.Select(column => column.Key));

    public Mismatch? Compare(KnownTables tables)
    {
        if (tables.Find(Table) is not { } table)
            return null;
        var found = table.Rows.Where(row => Row.Fits(table, row)).ToList();
        if (Count is { } count ? found.Count == count : found.Count > 0)
            return null;
        var actual = found.Count > 0
            ? string.Join("; ", found.Take(3).Select(table.Describe))
            : Row.Closest(table) is { } closest ? $"{(table.Rows.Length == 1 ? "the only row" : "the closest row")}: {table.Describe(closest)}" : table.Rows.IsEmpty ? "the table is empty" : $"none of {table.Rows.Length} rows";
        return new Mismatch
        {
            Id = found.Count > (Count ?? 1) ? DataMismatchIds.RowUnexpected : DataMismatchIds.RowMissing,
            Kind = MismatchKind.Data,
            Path = table.Table,
            Rule = Count == 0 ? "no-row" : "row-exists",
            Expected = Count == 0 ? $"no row with {Row}" : $"{(Count is > 1 ? $"{Count} rows" : "a row")} with {Row}",
            Actual = actual,
            Message = $"{table.Table} was to have {Wanted()} with {Row}, and has {Text(found.Count)}",
        };
    }

    private string Wanted() => Count is { } count ? Text(count) : "a row";

    private static string Text(int count) => count switch
    {
        0 => "none",
        1 => "1 row",
        _ => $"{count} rows",
    };
}
