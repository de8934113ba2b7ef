using System.Data.Common;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Contracts.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Contracts.Tests.Databases;

/// <summary>What a small app does with its database: it makes tables when it starts, and reads and writes through pooled connections.</summary>
internal static class Shop
{
    private const string Tables =
        """
        CREATE TABLE products (id KEY, name text NOT NULL);
        CREATE TABLE stocks (product_id integer NOT NULL REFERENCES products (id), quantity integer NOT NULL);
        INSERT INTO products (name) VALUES ('chair');
        INSERT INTO stocks VALUES (1, 5);
        """;

    public static async Task<TestDatabase> StartAsync(string kind, DatabaseIsolation isolation, bool failsOnLeftovers = false, Delegate? baseline = null)
    {
        TestDatabase database = kind == "sqlite"
            ? new SqliteTestDatabase { Isolation = isolation, FailsOnLeftovers = failsOnLeftovers, Baseline = baseline }
            : new PostgreSqlTestDatabase { Isolation = isolation, FailsOnLeftovers = failsOnLeftovers, Baseline = baseline };
        await database.StartOrSkipAsync(TestContext.Current.CancellationToken);
        await database.RunAsync(Tables.Replace("KEY", kind == "sqlite" ? "integer PRIMARY KEY AUTOINCREMENT" : "integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY", StringComparison.Ordinal));
        return database;
    }

    public static async Task RunAsync(this TestDatabase database, string sql)
    {
        await using var connection = await database.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rows, each as its values with commas.</summary>
    public static async Task<List<string>> AskAsync(this TestDatabase database, string sql)
    {
        await using var connection = await database.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }

    public static async Task<DbConnection> ConnectAsync(this TestDatabase database)
    {
        DbConnection connection = database is SqliteTestDatabase ? new SqliteConnection(database.ConnectionString) : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
