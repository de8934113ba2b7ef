using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Contracts.Providers.Databases;
using Microsoft.Data.Sqlite;

namespace Contracts.Databases.Sqlite;

/// <summary>Reads all rows of all tables, as text.</summary>
internal static class RowReading
{
    public static async Task<ImmutableArray<TableRows>> ReadAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var tables = ImmutableArray.CreateBuilder<TableRows>();
        foreach (var table in await connection.TablesAsync(cancellationToken).ConfigureAwait(false))
            tables.Add(await ReadAsync(connection, table, cancellationToken).ConfigureAwait(false));
        return tables.ToImmutable();
    }

    private static async Task<TableRows> ReadAsync(SqliteConnection connection, string table, CancellationToken cancellationToken)
    {
        var key = await connection.ListAsync($"SELECT name FROM pragma_table_info('{table.Replace("'", "''", StringComparison.Ordinal)}') WHERE pk > 0 ORDER BY pk", cancellationToken).ConfigureAwait(false);
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = $"SELECT * FROM {Commands.Quoted(table)}";
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var rows = ImmutableArray.CreateBuilder<ImmutableArray<string?>>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader, column))]);
                return new TableRows(table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], key, rows.ToImmutable());
            }
        }
    }

    private static string? Text(DbDataReader reader, int column) => reader.GetValue(column) switch
    {
        DBNull => null,
        byte[] bytes => Convert.ToHexString(bytes),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
