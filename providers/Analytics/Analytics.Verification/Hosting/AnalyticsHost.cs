using System.Net.Http.Headers;
using System.Security.Cryptography;
using Analytics.Api;
using Analytics.Ledger.Storage;
using Analytics.Ledger.Storage.PostgreSql;
using Analytics.Ledger.Storage.Sqlite;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Contracts.Testing.Consumers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Analytics.Verification.Hosting;

/// <summary>The real app on a real database of its own, in memory.</summary>
/// <param name="database">Its database.</param>
/// <param name="makesReports">False for an instance that only takes and answers requests, so that a report stays as a state has put it there.</param>
public sealed class AnalyticsHost(TestDatabase database, bool makesReports = true)
    : ServiceHost<AnalyticsApp, AnalyticsContext, SqliteAnalyticsContext, PostgreSqlAnalyticsContext>(database)
{
    private static readonly string PrivateKey = NewKey();

    /// <summary>The queue that it listens to, where there is a RabbitMQ.</summary>
    public string Queue { get; } = $"analytics-{Guid.CreateVersion7():N}";

    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<AnalyticsHost> OnAsync(string kind) => new(await ServiceDatabases.StartOrSkipAsync(kind));

    /// <summary>The app on a SQLite file.</summary>
    public static AnalyticsHost OnSqlite() => new(new SqliteTestDatabase());

    /// <summary>A token for somebody with a role.</summary>
    public string TokenOf(string role) => Services.GetRequiredService<TokenWriter>().Write(Guid.CreateVersion7(), role).Token;

    /// <summary>A token like the app's own, whose time was over long ago.</summary>
    public static string ExpiredTokenOf(string role, IOptions<TokenSettings> settings) => new TokenWriter(settings, new TestClock()).Write(Guid.CreateVersion7(), role).Token;

    /// <summary>A client that shows a token with every request.</summary>
    public HttpClient CreateClient(string? token)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A report, asked for by an employee.</summary>
    public override HttpRequestMessage Question() =>
        new(HttpMethod.Get, $"/reports/{Guid.CreateVersion7()}") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", TokenOf("employee")) } };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Tokens:PrivateKey", PrivateKey);
        builder.UseSetting("Reports:MadeHere", $"{makesReports}");
        builder.UseSetting("Events:Queue", Queue);
        // In production only Users writes tokens.
        builder.ConfigureTestServices(services => services.AddSingleton<TokenWriter>());
    }

    private static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Convert.ToBase64String(key.ExportPkcs8PrivateKey());
    }
}
