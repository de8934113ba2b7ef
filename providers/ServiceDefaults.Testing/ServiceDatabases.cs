using Contracts.Databases;
using Contracts.Providers.Databases;
using Contracts.Testing;

namespace ServiceDefaults.Testing;

/// <summary>The databases that every service runs on.</summary>
public static class ServiceDatabases
{
    /// <summary>As rows of a theory.</summary>
    public static TheoryData<string> Kinds => ["sqlite", "postgres"];

    /// <summary>A database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<TestDatabase> StartOrSkipAsync(string kind)
    {
        TestDatabase database = kind == "sqlite" ? new SqliteTestDatabase() : new PostgreSqlTestDatabase();
        await database.StartOrSkipAsync(TestContext.Current.CancellationToken);
        return database;
    }
}
