using Npgsql;

namespace Contracts.Databases.PostgreSql;

/// <summary>Finds out which schema a database has.</summary>
internal static class SchemaReading
{
    private const string HasHistory = """SELECT to_regclass('"__EFMigrationsHistory"')::text""";

    private const string LastMigration = """SELECT max("MigrationId") FROM "__EFMigrationsHistory" """;

    private const string Columns =
        """
        SELECT format('%s.%s.%s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable, column_default) FROM information_schema.columns
        WHERE table_schema NOT IN ('pg_catalog', 'information_schema', 'contracts_kept') ORDER BY 1
        """;

    public static async Task<string> VersionAsync(NpgsqlConnection database, CancellationToken cancellationToken)
    {
        if (await AskAsync(database, HasHistory, cancellationToken).ConfigureAwait(false) is [{ Length: > 0 }]
            && await AskAsync(database, LastMigration, cancellationToken).ConfigureAwait(false) is [{ Length: > 0 } last])
        {
            return last;
        }

        return SchemaChecksum.Of(await AskAsync(database, Columns, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<List<string>> AskAsync(NpgsqlConnection database, string sql, CancellationToken cancellationToken)
    {
        var values = new List<string>();
        var command = new NpgsqlCommand(sql, database);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    values.Add(await reader.IsDBNullAsync(0, cancellationToken).ConfigureAwait(false) ? "" : reader.GetString(0));
        }

        return values;
    }
}
