namespace PactBroker.Tests.Databases;

/// <summary>A database for one test, of a kind that is a row of a theory.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string Sqlite = "SQLite";
    private const string PostgreSql = "PostgreSQL";

    private readonly Func<ValueTask> _remove;

    private TestDatabase(BrokerDatabase database, Func<ValueTask> remove) => (Database, _remove) = (database, remove);

    public static IReadOnlyList<string> Names { get; } = [Sqlite, PostgreSql];

    public BrokerDatabase Database { get; }

    /// <summary>Skips the test where there is no server for such a database.</summary>
    public static async Task<TestDatabase> CreateAsync(string name)
    {
        if (name == Sqlite)
        {
            return new TestDatabase(BrokerDatabase.InMemory, () => ValueTask.CompletedTask);
        }

        PostgreSqlServer.Require();
        var created = await PostgreSqlTestDatabase.CreateAsync();
        return new TestDatabase(BrokerDatabase.PostgreSql(created.ConnectionString), created.DisposeAsync);
    }

    /// <summary>One that can be opened again, to look at what a broker left in it.</summary>
    public static Task<TestDatabase> CreateToReopenAsync(string name) => name == Sqlite ? Task.FromResult(OnDisk()) : CreateAsync(name);

    public ValueTask DisposeAsync() => _remove();

    private static TestDatabase OnDisk()
    {
        var folder = Directory.CreateTempSubdirectory("broker-");
        return new TestDatabase(BrokerDatabase.File(Path.Combine(folder.FullName, "broker.db")), () =>
        {
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        });
    }
}
