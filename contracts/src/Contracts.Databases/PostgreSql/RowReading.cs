using System.Collections.Immutable;
using Contracts.Providers.Databases;
using Npgsql;

namespace Contracts.Databases.PostgreSql;

/// <summary>Reads all rows of all tables, as the text that the server makes of any type.</summary>
internal static class RowReading
{
    /// <summary>Of each table: its name, its quoted name, its columns, and the columns of its key in the key's order.</summary>
    private const string Tables =
        """
        SELECT CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END,
               format('%I.%I', n.nspname, c.relname),
               ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum),
               ARRAY(SELECT a.attname::text FROM pg_index i CROSS JOIN unnest(i.indkey::int[]) WITH ORDINALITY AS part (number, place)
                     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = part.number WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY part.place)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'contracts_kept') AND n.nspname NOT LIKE 'pg\_%'
        ORDER BY 1
        """;

    public static async Task<ImmutableArray<TableRows>> ReadAsync(NpgsqlConnection database, CancellationToken cancellationToken)
    {
        var tables = new List<(string Name, string Quoted, string[] Columns, string[] Key)>();
        await ForEachAsync(database, Tables, reader => tables.Add((reader.GetString(0), reader.GetString(1), reader.GetFieldValue<string[]>(2), reader.GetFieldValue<string[]>(3))), cancellationToken).ConfigureAwait(false);
        var contents = ImmutableArray.CreateBuilder<TableRows>(tables.Count);
        foreach (var (name, quoted, columns, key) in tables)
        {
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<string?>>();
            if (columns.Length > 0)
                await ForEachAsync(database, Query(quoted, columns), reader => rows.Add(Row(reader)), cancellationToken).ConfigureAwait(false);
            contents.Add(new TableRows(name, [.. columns], [.. key], rows.ToImmutable()));
        }

        return contents.ToImmutable();
    }

    private static string Query(string table, string[] columns) =>
        $"SELECT {string.Join(", ", columns.Select(column => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"::text"))} FROM {table}";

    private static ImmutableArray<string?> Row(NpgsqlDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetString(column))];

    private static async Task ForEachAsync(NpgsqlConnection database, string sql, Action<NpgsqlDataReader> read, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, database);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    read(reader);
        }
    }
}
