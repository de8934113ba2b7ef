using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Contracts.Providers.Databases;
using Microsoft.Data.Sqlite;

namespace Contracts.Databases.Sqlite;

/// <summary>Counts and sums up the rows of all tables.</summary>
internal static class TableReading
{
    public static async Task<ImmutableArray<TableContents>> ReadAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var contents = ImmutableArray.CreateBuilder<TableContents>();
        foreach (var table in await connection.TablesAsync(cancellationToken).ConfigureAwait(false))
            contents.Add(await ReadAsync(connection, table, cancellationToken).ConfigureAwait(false));
        return contents.ToImmutable();
    }

    private static async Task<TableContents> ReadAsync(SqliteConnection connection, string table, CancellationToken cancellationToken)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = $"SELECT * FROM {Commands.Quoted(table)}";
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var rows = new List<string>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    rows.Add(Row(reader));
                // The order in which rows are stored says nothing.
                rows.Sort(StringComparer.Ordinal);
                return new TableContents(table, rows.Count, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)))));
            }
        }
    }

    private static string Row(SqliteDataReader reader) => string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
    {
        DBNull => "null",
        byte[] bytes => $"blob {Convert.ToHexString(bytes)}",
        string text => $"'{text}'",
        var number => Convert.ToString(number, CultureInfo.InvariantCulture),
    }));
}
