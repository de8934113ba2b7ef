using System.Collections.Immutable;
using System.Reflection;
using Contracts.Providers.Databases;

namespace Contracts.Providers.Checks;

/// <summary>Rows of which some columns are said: <c>new { sku = "chair-oak", reserved = 3 }</c>, or a dictionary.</summary>
internal sealed class RowPattern
{
    private RowPattern(ImmutableArray<KeyValuePair<string, object?>> columns) => Columns = columns;

    public ImmutableArray<KeyValuePair<string, object?>> Columns { get; }

    public static RowPattern Of(object row)
    {
        ArgumentNullException.ThrowIfNull(row);
        ImmutableArray<KeyValuePair<string, object?>> columns = row is IReadOnlyDictionary<string, object?> given
            ? [.. given]
            : [.. row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.GetIndexParameters().Length == 0).Select(member => KeyValuePair.Create(member.Name, member.GetValue(row)))];
        return columns.IsEmpty
            ? throw new ArgumentException("A row is told by its columns, for example new { sku = \"chair-oak\" }.", nameof(row))
            : new RowPattern(columns);
    }

    /// <summary>The columns that the table does not have.</summary>
    public IEnumerable<string> UnknownIn(TableRows table) => Columns.Select(column => column.Key).Where(name => table.IndexOf(name) < 0);

    public bool Fits(TableRows table, ImmutableArray<string?> row) => Agreement(table, row) == Columns.Length;

    /// <summary>The row that agrees in the most columns: probably the one that was meant.</summary>
    public ImmutableArray<string?>? Closest(TableRows table) =>
        table.Rows.Select(row => (Row: row, Agreement: Agreement(table, row))).OrderByDescending(found => found.Agreement).FirstOrDefault(found => found.Agreement > 0) is { Agreement: > 0 } closest
            ? closest.Row
            : null;

    public override string ToString() => string.Join(", ", Columns.Select(column => $"{column.Key}={CellValue.Describe(column.Value)}"));

    private int Agreement(TableRows table, ImmutableArray<string?> row) => Columns.Count(column => CellValue.Fits(column.Value, row[table.IndexOf(column.Key)]));
}
