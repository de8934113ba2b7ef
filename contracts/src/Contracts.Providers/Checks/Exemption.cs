using System.Collections.Immutable;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Databases;

namespace Contracts.Providers.Checks;

/// <summary>What may change although the rest must not: a table, some of its rows, some of its columns.</summary>
internal sealed record Exemption(string Table, RowPattern? Where, ImmutableArray<string> Columns)
{
    public IEnumerable<Mismatch> MisfitsOf(KnownTables tables) => tables.MisfitsOf(Table, [.. Columns, .. Where?.Columns.Select(column => column.Key) ?? []]);

    /// <summary>Whether a row may come and go, and change in any column.</summary>
    public bool CoversRow(TableRows table, ImmutableArray<string?> row) => Columns.IsEmpty && Concerns(table, row);

    /// <summary>Whether a column of a row may change.</summary>
    public bool CoversColumn(TableRows table, ImmutableArray<string?> row, string column) =>
        (Columns.IsEmpty || Columns.Contains(column, StringComparer.OrdinalIgnoreCase)) && Concerns(table, row);

    private bool Concerns(TableRows table, ImmutableArray<string?> row) =>
        string.Equals(Table, table.Table, StringComparison.OrdinalIgnoreCase) && (Where is null || Where.Fits(table, row));
}
