namespace PactBroker.Tests.Databases;

/// <summary>A database for one test or one class.</summary>
internal sealed class PostgreSqlTestDatabase : IAsyncDisposable
{
    private PostgreSqlTestDatabase(string name) => Name = name;

    public string Name { get; }

    public string ConnectionString => PostgreSqlServer.ConnectionString(Name);

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
