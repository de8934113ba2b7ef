using Npgsql;

namespace PactBroker.Tests.Databases;

/// <summary>A database for one test or one class.</summary>
internal sealed class PostgreSqlTestDatabase : IAsyncDisposable
{
    private PostgreSqlTestDatabase(string name) => Name = name;

    public string Name { get; }

    public string ConnectionString => PostgreSqlServer.ConnectionString(Name);

    /// <summary>The same for a broker that is a process of its own.</summary>
    public IReadOnlyDictionary<string, string?> Variables
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
            return new Dictionary<string, string?>
            {
                ["PACT_BROKER_DATABASE_HOST"] = settings.Host,
                ["PACT_BROKER_DATABASE_PORT"] = $"{settings.Port}",
                ["PACT_BROKER_DATABASE_NAME"] = settings.Database,
                ["PACT_BROKER_DATABASE_USERNAME"] = settings.Username,
                ["PACT_BROKER_DATABASE_PASSWORD"] = settings.Password,
            };
        }
    }

    /// <summary>One with all tables and nothing in them.</summary>
    public static async Task<PostgreSqlTestDatabase> CreateAsync() =>
        await CreateAsync($"TEMPLATE \"{await PostgreSqlServer.MigratedDatabaseAsync()}\" STRATEGY FILE_COPY");

    public static Task<PostgreSqlTestDatabase> CreateEmptyAsync() => CreateAsync("");

    public async ValueTask DisposeAsync() => await PostgreSqlServer.ExecuteAsync($"DROP DATABASE IF EXISTS \"{Name}\" WITH (FORCE)");

    private static async Task<PostgreSqlTestDatabase> CreateAsync(string options)
    {
        var name = $"broker-{Guid.NewGuid():N}";
        await PostgreSqlServer.ExecuteAsync($"CREATE DATABASE \"{name}\" {options}");
        return new PostgreSqlTestDatabase(name);
    }
}
