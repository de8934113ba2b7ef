using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Contracts.Databases.Sqlite;

/// <summary>Short forms of what is asked again and again.</summary>
internal static class Commands
{
    public static async Task RunAsync(this SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The first column of each row, as text.</summary>
    public static async Task<ImmutableArray<string>> ListAsync(this SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = sql;
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var values = ImmutableArray.CreateBuilder<string>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    values.Add(reader.GetString(0));
                return values.ToImmutable();
            }
        }
    }

    /// <summary>The tables of the app: SQLite's own begin with its name.</summary>
    public static Task<ImmutableArray<string>> TablesAsync(this SqliteConnection connection, CancellationToken cancellationToken) =>
        connection.ListAsync("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name", cancellationToken);

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
