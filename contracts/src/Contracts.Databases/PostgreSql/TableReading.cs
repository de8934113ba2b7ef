using System.Collections.Immutable;
using Contracts.Providers.Databases;
using Npgsql;

namespace Contracts.Databases.PostgreSql;

/// <summary>Counts and sums up the rows of all tables, in the server: only counts and checksums travel.</summary>
internal static class TableReading
{
    /// <summary>One query over all tables, made by a query: a function would be something of ours in the app's database.</summary>
    private const string QueryOfQuery =
        """
        SELECT string_agg(format(
            'SELECT %L, count(*), md5(coalesce(string_agg(row::text, E''\n'' ORDER BY row::text COLLATE "C"), '''')) FROM %I.%I AS row',
            CASE schemaname WHEN 'public' THEN tablename ELSE schemaname || '.' || tablename END, schemaname, tablename), ' UNION ALL ')
        FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'contracts_kept')
        """;

    public static async Task<ImmutableArray<TableContents>> ReadAsync(NpgsqlConnection database, CancellationToken cancellationToken)
    {
        var query = new NpgsqlCommand(QueryOfQuery, database);
        await using (query.ConfigureAwait(false))
            return await query.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is string tables
                ? await ReadAsync(database, tables, cancellationToken).ConfigureAwait(false)
                : [];
    }

    private static async Task<ImmutableArray<TableContents>> ReadAsync(NpgsqlConnection database, string tables, CancellationToken cancellationToken)
    {
        var contents = ImmutableArray.CreateBuilder<TableContents>();
        var command = new NpgsqlCommand(tables, database);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    contents.Add(new TableContents(reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
        }

        return contents.ToImmutable();
    }
}
