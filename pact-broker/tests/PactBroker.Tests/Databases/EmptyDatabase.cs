using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using PactBroker.Storage.Migrations;

namespace PactBroker.Tests.Databases;

/// <summary>A database without tables, of a kind that is a row of a theory, and the scripts that make them.</summary>
internal sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly Func<DbConnection> _connect;
    private readonly Func<ValueTask> _remove;

    private EmptyDatabase(BrokerDatabase database, IReadOnlyDictionary<string, string?> variables, string scripts, Func<DbConnection> connect, Func<ValueTask> remove)
    {
        (Database, Variables, _connect, _remove) = (database, variables, connect, remove);
        Scripts = MigrationScript.All(scripts);
    }

    public static IReadOnlyList<string> Names => TestDatabase.Names;

    public BrokerDatabase Database { get; }

    /// <summary>The same for a broker that is a process of its own.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; }

    public IReadOnlyList<MigrationScript> Scripts { get; }

    /// <summary>Skips the test where there is no server for such a database.</summary>
    public static async Task<EmptyDatabase> CreateAsync(string name)
    {
        if (name == TestDatabase.Names[0])
        {
            var folder = Directory.CreateTempSubdirectory("broker-");
            var file = Path.Combine(folder.FullName, "broker.db");
            return new EmptyDatabase(BrokerDatabase.File(file), new Dictionary<string, string?> { ["PACT_BROKER_DATABASE_URL"] = $"sqlite://{file}" }, "Sqlite", () => new SqliteConnection($"Data Source={file};Pooling=False"), () =>
            {
                folder.Delete(recursive: true);
                return ValueTask.CompletedTask;
            });
        }

        PostgreSqlServer.Require();
        var created = await PostgreSqlTestDatabase.CreateEmptyAsync();
        return new EmptyDatabase(BrokerDatabase.PostgreSql(created.ConnectionString), created.Variables, "PostgreSql", () => new NpgsqlConnection($"{created.ConnectionString};Pooling=False"), created.DisposeAsync);
    }

    public async Task<DbConnection> ConnectAsync()
    {
        var connection = _connect();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>What a broker of an earlier version would have left: the first scripts, and the note that they ran.</summary>
    public async Task MigrateToAsync(long version)
    {
        await using var connection = await ConnectAsync();
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)");
        var applied = (await connection.QueryAsync<long>("SELECT number FROM schema_migrations")).ToHashSet();
        foreach (var script in Scripts.Where(script => script.Number <= version && !applied.Contains(script.Number)))
        {
            await connection.ExecuteAsync(script.Read());
            await connection.ExecuteAsync("INSERT INTO schema_migrations (number, name, applied_at) VALUES (@Number, @Name, 1)", new { script.Number, script.Name });
        }
    }

    public ValueTask DisposeAsync() => _remove();
}
