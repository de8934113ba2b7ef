using Dapper;
using Npgsql;
using PactBroker.Storage.Migrations;

namespace PactBroker.Storage.PostgreSql;

/// <summary>Brings the tables to what this version needs. Of brokers that start together, one does it and the others wait.</summary>
internal static class PostgreSqlMigrations
{
    // Any number will do that nobody else takes: these are the letters "pactmig".
    private const long Lock = 0x70_61_63_74_6d_69_67;

    public static void Apply(NpgsqlDataSource connections, long now)
    {
        using var connection = connections.OpenConnection();
        using var transaction = connection.BeginTransaction();
        connection.Execute($"SELECT pg_advisory_xact_lock({Lock})", transaction: transaction);
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)", transaction: transaction);
        var applied = connection.Query<long>("SELECT number FROM schema_migrations", transaction: transaction).ToHashSet();
        foreach (var migration in MigrationScript.All("PostgreSql").Where(migration => !applied.Contains(migration.Number)))
        {
            connection.Execute(migration.Read(), transaction: transaction);
            connection.Execute("INSERT INTO schema_migrations (number, name, applied_at) VALUES (@Number, @Name, @now)", new { migration.Number, migration.Name, now }, transaction);
        }

        transaction.Commit();
    }
}
