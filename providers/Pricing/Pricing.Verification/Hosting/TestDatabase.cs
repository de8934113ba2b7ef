using Microsoft.EntityFrameworkCore;
using Pricing.Api.Storage;
using Pricing.Api.Storage.PostgreSql;
using Pricing.Api.Storage.Sqlite;

namespace Pricing.Verification.Hosting;

/// <summary>A database that exists for one test or one fixture. The app creates it when it starts, as it would a new one in production.</summary>
public sealed record TestDatabase(string Provider, string ConnectionString)
{
    private const string Variable = "CONTRACTS_POSTGRES";

    /// <summary>The databases that the app runs on, as rows of a theory.</summary>
    public static TheoryData<string> All => ["sqlite", "postgres"];

    /// <summary>Whether there is a PostgreSQL server for tests.</summary>
    public static bool HasPostgreSql => Server is { Length: > 0 };

    private static string? Server => Environment.GetEnvironmentVariable(Variable);

    /// <summary>A new database of one of the kinds in <see cref="All"/>; skips the test where there is no server for it.</summary>
    public static TestDatabase Of(string provider)
    {
        if (provider == "sqlite")
            return Sqlite();
        RequirePostgreSql();
        return PostgreSql();
    }

    public static TestDatabase Sqlite() => new("Sqlite", $"Data Source={Path.Combine(Path.GetTempPath(), Name())}.db");

    public static TestDatabase PostgreSql() => new("Postgres", $"{Server};Database={Name()}");

    /// <summary>Skips the test without a server. In CI a missing server is a failure: it would hide what was not tested.</summary>
    public static void RequirePostgreSql()
    {
        const string Reason = $"no PostgreSQL: {Variable} is not set (a connection string to a server where databases may be created)";
        if (!HasPostgreSql && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Reason);
        Assert.SkipUnless(HasPostgreSql, Reason);
    }

    /// <summary>A connection of the test's own, beside the app's.</summary>
    public PricingContext Connect() => Provider == "Sqlite"
        ? new SqlitePricingContext(new DbContextOptionsBuilder<SqlitePricingContext>().UseSqlite(ConnectionString).Options)
        : new PostgreSqlPricingContext(new DbContextOptionsBuilder<PostgreSqlPricingContext>().UseNpgsql(ConnectionString).Options);

    public async Task DropAsync()
    {
        await using var context = Connect();
        await context.Database.EnsureDeletedAsync();
    }

    private static string Name() => $"pricing-{Guid.NewGuid():N}";
}
