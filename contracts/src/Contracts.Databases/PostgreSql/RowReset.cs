using Contracts.Providers.Databases;
using Npgsql;

namespace Contracts.Databases.PostgreSql;

/// <summary>
/// Puts back the rows of the tables that differ, and the sequences. The rows are kept in a schema beside the app's, and a function there does the work in one round trip.
/// </summary>
internal static class RowReset
{
    private const string Prepare =
        """
        CREATE SCHEMA contracts_kept;
        CREATE TABLE contracts_kept.tables (name text, kept text, columns text);
        CREATE TABLE contracts_kept.sequences AS
            SELECT format('%I.%I', schemaname, sequencename) AS name, start_value, last_value FROM pg_sequences;

        DO $$
        DECLARE app record;
        BEGIN
            FOR app IN
                SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name, format('contracts_kept.%I', 'rows_' || c.oid) AS kept,
                       (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
                        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'contracts_kept') AND n.nspname NOT LIKE 'pg\_%'
            LOOP
                EXECUTE format('CREATE TABLE %s AS TABLE %s', app.kept, app.name);
                INSERT INTO contracts_kept.tables VALUES (app.name, app.kept, app.columns);
            END LOOP;
        END $$;

        -- In the role "replica" neither foreign keys nor triggers run, so the tables can be filled in any order.
        CREATE FUNCTION contracts_kept.reset() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica SET lock_timeout = '5s' AS $$
        DECLARE
            app record;
            differs boolean;
        BEGIN
            FOR app IN SELECT * FROM contracts_kept.tables LOOP
                EXECUTE format('SELECT EXISTS ((SELECT r::text FROM %1$s r EXCEPT ALL SELECT k::text FROM %2$s k) UNION ALL (SELECT k::text FROM %2$s k EXCEPT ALL SELECT r::text FROM %1$s r))', app.name, app.kept) INTO differs;
                CONTINUE WHEN NOT differs;
                EXECUTE format('DELETE FROM %s', app.name);
                EXECUTE format('INSERT INTO %1$s (%3$s) OVERRIDING SYSTEM VALUE SELECT %3$s FROM %2$s', app.name, app.kept, app.columns);
            END LOOP;
            PERFORM setval(kept.name::regclass, coalesce(kept.last_value, kept.start_value), kept.last_value IS NOT NULL)
            FROM contracts_kept.sequences kept JOIN pg_sequences now ON kept.name = format('%I.%I', now.schemaname, now.sequencename)
            WHERE now.last_value IS DISTINCT FROM kept.last_value;
        END $$;
        """;

    public static async Task PrepareAsync(NpgsqlConnection database, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(database, Prepare, cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException denied) when (denied.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw TestDatabaseException.Unsuitable(
                $"A reset switches foreign keys and triggers off, and the user may not ({denied.MessageText}). Use a superuser, or {nameof(DatabaseIsolation)}.{nameof(DatabaseIsolation.Copy)}.");
        }
    }

    public static Task RunAsync(NpgsqlConnection database, CancellationToken cancellationToken) => ExecuteAsync(database, "SELECT contracts_kept.reset()", cancellationToken);

    private static async Task ExecuteAsync(NpgsqlConnection database, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, database);
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
