using System.Text;
using Microsoft.Data.Sqlite;

namespace Contracts.Databases.Sqlite;

/// <summary>Puts the rows of all tables back, and the counters of AUTOINCREMENT keys. Foreign keys are off in the connection, so the order does not matter.</summary>
internal static class RowReset
{
    public static async Task RunAsync(SqliteConnection connection, string kept, CancellationToken cancellationToken)
    {
        await connection.RunAsync($"ATTACH DATABASE '{kept.Replace("'", "''", StringComparison.Ordinal)}' AS kept", cancellationToken).ConfigureAwait(false);
        var script = new StringBuilder("BEGIN IMMEDIATE;\n");
        foreach (var table in await connection.TablesAsync(cancellationToken).ConfigureAwait(false))
        {
            var columns = await ColumnsAsync(connection, table, cancellationToken).ConfigureAwait(false);
            var name = Commands.Quoted(table);
            script.Append($"DELETE FROM main.{name};\nINSERT INTO main.{name} ({columns}) SELECT {columns} FROM kept.{name};\n");
        }

        if (await connection.ListAsync("SELECT name FROM main.sqlite_master WHERE name = 'sqlite_sequence'", cancellationToken).ConfigureAwait(false) is { IsEmpty: false })
            script.Append("DELETE FROM main.sqlite_sequence;\nINSERT INTO main.sqlite_sequence SELECT * FROM kept.sqlite_sequence;\n");
        await connection.RunAsync(script.Append("COMMIT;").ToString(), cancellationToken).ConfigureAwait(false);
    }

    // Generated columns are listed by table_xinfo only, so table_info names what can be inserted.
    private static async Task<string> ColumnsAsync(SqliteConnection connection, string table, CancellationToken cancellationToken) => string.Join(
        ", ",
        (await connection.ListAsync($"SELECT name FROM pragma_table_info('{table.Replace("'", "''", StringComparison.Ordinal)}')", cancellationToken).ConfigureAwait(false)).Select(Commands.Quoted));
}
