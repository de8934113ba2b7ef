using Analytics.Api;
using Analytics.Ledger.Storage;
using Analytics.Ledger.Storage.PostgreSql;
using Analytics.Ledger.Storage.Sqlite;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Microsoft.AspNetCore.Hosting;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Analytics.Verification.Hosting;

/// <summary>The real app on a real database of its own, in memory.</summary>
/// <param name="database">Its database.</param>
/// <param name="makesReports">False for an instance that only takes and answers requests, so that a report stays as a state has put it there.</param>
public sealed class AnalyticsHost(TestDatabase database, bool makesReports = true)
    : ServiceHost<AnalyticsApp, AnalyticsContext, SqliteAnalyticsContext, PostgreSqlAnalyticsContext>(database)
{
    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<AnalyticsHost> OnAsync(string kind) => new(await ServiceDatabases.StartOrSkipAsync(kind));

    /// <summary>The app on a SQLite file.</summary>
    public static AnalyticsHost OnSqlite() => new(new SqliteTestDatabase());

    /// <summary>Somebody who may ask for reports.</summary>
    public HttpClient CreateEmployeeClient() => CreateClient().Showing(TestTokens.Of(Roles.Employee));

    /// <summary>A report, asked for by an employee.</summary>
    public override HttpRequestMessage Question() =>
        new(HttpMethod.Get, $"/reports/{Guid.CreateVersion7()}") { Headers = { Authorization = new("Bearer", TestTokens.Of(Roles.Employee)) } };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Reports:MadeHere", $"{makesReports}");
    }
}
