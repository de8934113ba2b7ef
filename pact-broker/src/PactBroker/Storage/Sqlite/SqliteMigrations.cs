using Dapper;
using Microsoft.Data.Sqlite;
using PactBroker.Storage.Migrations;

namespace PactBroker.Storage.Sqlite;

/// <summary>Numbered scripts, embedded; each runs once, in a transaction together with the note that it ran.</summary>
internal static class SqliteMigrations
{
    public static void Apply(SqliteConnection connection, long now)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL)");
        // Immediate: of two processes that start on one file, the second waits here and then finds the work done.
        using var transaction = connection.BeginTransaction(deferred: false);
        var applied = connection.Query<long>("SELECT number FROM schema_migrations", transaction: transaction).ToHashSet();
        foreach (var migration in MigrationScript.All("Sqlite").Where(migration => !applied.Contains(migration.Number)))
        {
            connection.Execute(migration.Read(), transaction: transaction);
            connection.Execute("INSERT INTO schema_migrations (number, name, applied_at) VALUES (@Number, @Name, @now)", new { migration.Number, migration.Name, now }, transaction);
        }

        transaction.Commit();
    }
}
