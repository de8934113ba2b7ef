using Npgsql;
using PactBroker.Storage.PostgreSql;

[assembly: AssemblyFixture(typeof(PactBroker.Tests.Databases.PostgreSqlServer))]

namespace PactBroker.Tests.Databases;

/// <summary>The server that CONTRACTS_POSTGRES names, and the database on it that those of the tests are copies of: copying takes milliseconds, migrating does not.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string Variable = "CONTRACTS_POSTGRES";

    private static readonly Lazy<Task<string>> Migrated = new(MigrateAsync);

    public static bool IsThere => Address is { Length: > 0 };

    private static string? Address => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Skips the test without a server. In CI a missing server is a failure: it would hide what was not tested.</summary>
    public static void Require()
    {
        const string Reason = $"no PostgreSQL: {Variable} is not set (a connection string to a server where databases may be created)";
        if (!IsThere && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(Reason);
        }

        Assert.SkipUnless(IsThere, Reason);
    }

    /// <summary>A name for a database, and how to connect to it.</summary>
    internal static string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(Address) { Database = database }.ConnectionString;

    internal static Task<string> MigratedDatabaseAsync() => Migrated.Value;

    /// <summary>Runs a statement outside of any database of a test.</summary>
    internal static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Migrated.IsValueCreated)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS \"{await Migrated.Value}\" WITH (FORCE)");
        }
    }

    private static async Task<string> MigrateAsync()
    {
        var name = $"broker-template-{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE \"{name}\"");
        await using var connections = NpgsqlDataSource.Create(ConnectionString(name));
        PostgreSqlMigrations.Apply(connections, now: 1);
        return name;
    }
}
