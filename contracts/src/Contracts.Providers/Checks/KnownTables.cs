using System.Collections.Immutable;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Databases;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.Checks;

/// <summary>The tables that there are. A check that names another one, or a column that its table does not have, would find nothing wrong for ever.</summary>
internal sealed class KnownTables(ImmutableArray<TableRows> tables)
{
    public TableRows? Find(string name) => tables.FirstOrDefault(table => string.Equals(table.Table, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong with the names themselves.</summary>
    public IEnumerable<Mismatch> MisfitsOf(string name, IEnumerable<string> columns)
    {
        if (Find(name) is not { } table)
        {
            yield return Misfit(DataMismatchIds.TableUnknown, name, $"There is no table '{name}'.{KnownNames.Describe("table", name, [.. tables.Select(known => known.Table)])}");
            yield break;
        }

        foreach (var column in columns.Where(column => table.IndexOf(column) < 0))
            yield return Misfit(DataMismatchIds.ColumnUnknown, $"{table.Table}.{column}", $"The table '{table.Table}' has no column '{column}'.{KnownNames.Describe("column", column, table.Columns)}");
    }

    private static Mismatch Misfit(string id, string path, string message) => new() { Id = id, Kind = MismatchKind.Data, Path = path, Rule = "known", Message = message };
}
