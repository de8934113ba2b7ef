namespace PactBroker.Tests.Databases;

/// <summary>A database for one test, of a kind that is a row of a theory.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string Sqlite = "SQLite";
    private const string PostgreSql = "PostgreSQL";

    private readonly PostgreSqlTestDatabase? own;

    private TestDatabase(BrokerDatabase database, PostgreSqlTestDatabase? own = null) => (Database, this.own) = (database, own);

    public static IReadOnlyList<string> Names { get; } = [Sqlite, PostgreSql];

    public BrokerDatabase Database { get; }

    /// <summary>Skips the test where there is no server for such a database.</summary>
    public static async Task<TestDatabase> CreateAsync(string name)
    {
        if (name == Sqlite)
        {
            return new TestDatabase(BrokerDatabase.InMemory);
        }

        PostgreSqlServer.Require();
        var created = await PostgreSqlTestDatabase.CreateAsync();
        return new TestDatabase(BrokerDatabase.PostgreSql(created.ConnectionString), created);
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
