using System.Collections.Immutable;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Databases;

namespace Contracts.Providers.Checks;

/// <summary>Finds what was added, changed and removed, but for what is excepted. A row is the same by its key; where there is none, by all that it holds.</summary>
internal static class UnchangedTables
{
    public static IEnumerable<Mismatch> Compare(ImmutableArray<TableRows> before, ImmutableArray<TableRows> after, ImmutableArray<Exemption> exemptions)
    {
        var earlier = before.ToDictionary(table => table.Table, StringComparer.Ordinal);
        foreach (var table in after.OrderBy(table => table.Table, StringComparer.Ordinal))
        {
            var was = earlier.GetValueOrDefault(table.Table) ?? table with { Rows = [] };
            foreach (var mismatch in Compare(was, table, exemptions))
                yield return mismatch;
        }
    }

    private static IEnumerable<Mismatch> Compare(TableRows before, TableRows after, ImmutableArray<Exemption> exemptions)
    {
        var earlier = ByKey(before);
        foreach (var (key, rows) in ByKey(after))
        {
            var was = earlier.Remove(key, out var found) ? found : [];
            foreach (var (old, now) in was.Zip(rows))
            {
                foreach (var mismatch in Changed(after, old, now, exemptions))
                    yield return mismatch;
            }

            foreach (var row in rows.Skip(was.Count).Where(row => !exemptions.Any(exemption => exemption.CoversRow(after, row))))
                yield return Row(DataMismatchIds.RowAdded, after, row, "was added");
            foreach (var row in was.Skip(rows.Count).Where(row => !exemptions.Any(exemption => exemption.CoversRow(before, row))))
                yield return Row(DataMismatchIds.RowRemoved, before, row, "was removed");
        }

        foreach (var row in earlier.Values.SelectMany(rows => rows).Where(row => !exemptions.Any(exemption => exemption.CoversRow(before, row))))
            yield return Row(DataMismatchIds.RowRemoved, before, row, "was removed");
    }

    private static IEnumerable<Mismatch> Changed(TableRows table, ImmutableArray<string?> before, ImmutableArray<string?> after, ImmutableArray<Exemption> exemptions)
    {
        for (var index = 0; index < table.Columns.Length; index++)
        {
            var column = table.Columns[index];
            if (before[index] == after[index] || exemptions.Any(exemption => exemption.CoversColumn(table, before, column) || exemption.CoversColumn(table, after, column)))
                continue;
            yield return new Mismatch
            {
                Id = DataMismatchIds.ValueChanged,
                Kind = MismatchKind.Data,
                Path = $"{table.NameOf(after)}.{column}",
                Rule = "unchanged",
                Expected = before[index] ?? "null",
                Actual = after[index] ?? "null",
                Message = $"{column} of the row {table.NameOf(after)} was to stay {before[index] ?? "null"}, and is {after[index] ?? "null"}",
            };
        }
    }

    private static Mismatch Row(string id, TableRows table, ImmutableArray<string?> row, string what)
    {
        var added = id == DataMismatchIds.RowAdded;
        return new Mismatch
        {
            Id = id,
            Kind = MismatchKind.Data,
            Path = table.NameOf(row),
            Rule = "unchanged",
            Expected = added ? "no such row" : table.Describe(row),
            Actual = added ? table.Describe(row) : "no such row",
            Message = $"The row {table.NameOf(row)} {what}, and {table.Table} was to stay as it was",
        };
    }

    private static Dictionary<string, List<ImmutableArray<string?>>> ByKey(TableRows table)
    {
        var columns = (table.Key.IsEmpty ? table.Columns : table.Key).Select(table.IndexOf).ToList();
        return table.Rows.GroupBy(row => string.Join('\u001f', columns.Select(column => row[column] ?? "\u0000")), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);
    }
}
