using System.Collections.Immutable;

namespace Contracts.Providers.Databases;

/// <summary>The rows of a table at one moment.</summary>
/// <param name="Table">The table's name; with its schema where that is not the usual one.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Key">The columns of the primary key, by which a row is found again; none where the table has no key.</param>
/// <param name="Rows">The values as the database writes them as text, one per column; null for none.</param>
public sealed record TableRows(string Table, ImmutableArray<string> Columns, ImmutableArray<string> Key, ImmutableArray<ImmutableArray<string?>> Rows)
{
    /// <summary>Which column is meant, without regard to case; -1 for none.</summary>
    internal int IndexOf(string column)
    {
        for (var index = 0; index < Columns.Length; index++)
        {
            if (string.Equals(Columns[index], column, StringComparison.OrdinalIgnoreCase))
                return index;
        }

        return -1;
    }

    /// <summary>What tells a row from the others, for people: <c>Stocks[Sku=chair-oak, Warehouse=east]</c>.</summary>
    internal string NameOf(ImmutableArray<string?> row) => $"{Table}[{Describe(row, Key.IsEmpty ? Columns : Key)}]";

    /// <summary>The whole row for people.</summary>
    internal string Describe(ImmutableArray<string?> row) => Describe(row, Columns);

    private string Describe(ImmutableArray<string?> row, ImmutableArray<string> columns) =>
        string.Join(", ", columns.Select(column => $"{column}={row[IndexOf(column)] ?? "null"}"));
}
