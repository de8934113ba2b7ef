using Contracts.Consumers.Mocking;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Contracts.Testing;
using Contracts.Testing.Logs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Payments.Api;
using Payments.Api.Storage;
using Payments.Api.Storage.PostgreSql;
using Payments.Api.Storage.Sqlite;
using Payments.Clients.CardProcessor;
using Payments.Verification.TestDoubles;
using ServiceDefaults.Events;

namespace Payments.Verification.Hosting;

/// <summary>
/// The real app on a real database of its own, in memory. The card processor is served from its contract, unless a test has another one.
/// </summary>
public sealed class PaymentsHost(TestDatabase database, Uri? cardProcessor = null) : WebApplicationFactory<PaymentsApp>
{
    public TestDatabase Database { get; } = database;

    /// <summary>What the card processor and Payments know, and nobody else.</summary>
    public const string WebhookSecret = "a secret of sixteen bytes or more";

    /// <summary>The card processor as its contract with Payments describes it.</summary>
    private static readonly PactStub CardProcessor = PactStub.Of("Payments", "CardProcessor");

    /// <summary>What the app published.</summary>
    public PublishedEvents Events { get; } = new();

    /// <summary>What the app logged.</summary>
    public LogCapture Logs { get; } = new();

    /// <summary>The databases that the app runs on, as rows of a theory.</summary>
    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<PaymentsHost> OnAsync(string kind, Uri? cardProcessor = null)
    {
        TestDatabase database = kind == "sqlite" ? new SqliteTestDatabase() : new PostgreSqlTestDatabase();
        await database.StartOrSkipAsync(TestContext.Current.CancellationToken);
        return new PaymentsHost(database, cardProcessor);
    }

    /// <summary>The app on a SQLite file.</summary>
    public static PaymentsHost OnSqlite() => new(new SqliteTestDatabase());

    /// <summary>A connection of the test's own, beside the app's.</summary>
    public static PaymentsContext Connect(TestDatabase database) => database is SqliteTestDatabase
        ? new SqlitePaymentsContext(new DbContextOptionsBuilder<SqlitePaymentsContext>().UseSqlite(database.ConnectionString).Options)
        : new PostgreSqlPaymentsContext(new DbContextOptionsBuilder<PostgreSqlPaymentsContext>().UseNpgsql(database.ConnectionString).Options);

    /// <summary>Puts rows into the app's database.</summary>
    public async Task SaveAsync(params object[] rows)
    {
        await using var scope = Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PaymentsContext>();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", Database is SqliteTestDatabase ? "Sqlite" : "Postgres");
        builder.UseSetting("Database:ConnectionString", Database.ConnectionString);
        builder.UseSetting("Providers:CardProcessor", (cardProcessor ?? new Uri("http://card-processor/")).AbsoluteUri);
        builder.UseSetting("Providers:CardProcessorKey", "sk_test");
        builder.UseSetting("Providers:RetryDelay", TimeSpan.FromMilliseconds(1).ToString());
        builder.UseSetting("Webhooks:Secret", WebhookSecret);
        builder.ConfigureServices(services => services.AddSingleton<IEventPublisher>(Events));
        if (cardProcessor is null)
            builder.ConfigureServices(services => services.AddHttpClient<CardProcessorClient>().ConfigurePrimaryHttpMessageHandler(CardProcessor.CreateHandler));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
    }
}
