using Npgsql;

namespace PactBroker.Bench.Databases;

/// <summary>A database for one run, gone afterwards.</summary>
internal abstract class BenchDatabase : IAsyncDisposable
{
    /// <summary>How this process opens it, for the seeding.</summary>
    public abstract BrokerDatabase Database { get; }

    /// <summary>How the broker is told of it.</summary>
    public abstract IReadOnlyDictionary<string, string> Variables { get; }

    public static BenchDatabase CreateSqlite() => new SqliteFile();

    public static async Task<BenchDatabase> CreatePostgreSqlAsync(string server)
    {
        var name = $"broker-bench-{Guid.NewGuid():N}";
        await PostgreSqlCopy.ExecuteAsync(server, $"CREATE DATABASE \"{name}\"");
        return new PostgreSqlCopy(server, name);
    }

    /// <summary>Waits for what the database itself does, sooner or later, after it was filled.</summary>
    public abstract Task SettleAsync();

    public abstract ValueTask DisposeAsync();

    private sealed class SqliteFile : BenchDatabase
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("broker-bench-");

        public override BrokerDatabase Database => BrokerDatabase.File(Path);

        public override IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string> { ["PACT_BROKER_DATABASE_URL"] = $"sqlite://{Path}" };

        private string Path => System.IO.Path.Combine(_folder.FullName, "broker.sqlite");

        public override Task SettleAsync() => Task.CompletedTask;

        public override ValueTask DisposeAsync()
        {
            _folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class PostgreSqlCopy(string server, string name) : BenchDatabase
    {
        private readonly NpgsqlConnectionStringBuilder _settings = new(server) { Database = name };

        public override BrokerDatabase Database => BrokerDatabase.PostgreSql(_settings.ConnectionString);

        public override IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string?>
        {
            ["PACT_BROKER_DATABASE_HOST"] = _settings.Host,
            ["PACT_BROKER_DATABASE_PORT"] = _settings.Port.ToString(null as IFormatProvider),
            ["PACT_BROKER_DATABASE_NAME"] = _settings.Database,
            ["PACT_BROKER_DATABASE_USERNAME"] = _settings.Username,
            ["PACT_BROKER_DATABASE_PASSWORD"] = _settings.Password,
        }.Where(variable => variable.Value is not null).ToDictionary(variable => variable.Key, variable => variable.Value!);

        public static async Task ExecuteAsync(string server, string sql)
        {
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        // The server would do it by itself, a minute later.
        public override Task SettleAsync() => ExecuteAsync(_settings.ConnectionString, "VACUUM (ANALYZE)");

        public override async ValueTask DisposeAsync() => await ExecuteAsync(server, $"DROP DATABASE \"{name}\" WITH (FORCE)");
    }
}
