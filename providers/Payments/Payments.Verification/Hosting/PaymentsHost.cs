using System.Collections.Concurrent;
using System.Text.Json;
using Contracts.Consumers.Mocking;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Payments.Api;
using Payments.Api.Storage;
using Payments.Api.Storage.PostgreSql;
using Payments.Api.Storage.Sqlite;
using Payments.Clients.CardProcessor;
using Payments.Clients.Users;
using Payments.Verification.TestDoubles;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Payments.Verification.Hosting;

/// <summary>
/// The real app on a real database of its own, in memory. The card processor is served from its contract, unless a test has another one.
/// </summary>
public sealed class PaymentsHost(TestDatabase database, Uri? cardProcessor = null) : ServiceHost<PaymentsApp, PaymentsContext, SqlitePaymentsContext, PostgreSqlPaymentsContext>(database)
{
    /// <summary>What the card processor and Payments know, and nobody else.</summary>
    public const string WebhookSecret = "a secret of sixteen bytes or more";

    /// <summary>The card processor as its contract with Payments describes it.</summary>
    private static readonly PactStub CardProcessor = PactStub.Of("Payments", "CardProcessor");

    /// <summary>Users, in the same way.</summary>
    private static readonly PactStub Users = PactStub.Of("Payments", "Users");

    /// <summary>Whether nobody answers when Users is asked about a customer.</summary>
    public bool UsersIsAway { get; init; }

    /// <summary>Another schema registry than that of all tests.</summary>
    public Uri? SchemaRegistry { get; init; }

    /// <summary>Whether the app registers the schemas of its events itself.</summary>
    public bool RegistersSchemas { get; init; } = true;

    /// <summary>The app's way to the schema registry.</summary>
    public RegistryLine RegistryLine { get; } = new();

    private readonly ConcurrentQueue<JsonElement> _charged = [];

    /// <summary>What the card processor was asked to set aside.</summary>
    public IReadOnlyCollection<JsonElement> Charged => _charged;

    /// <summary>What the app published.</summary>
    public PublishedEvents Events { get; } = new();

    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<PaymentsHost> OnAsync(string kind, Uri? cardProcessor = null) => new(await ServiceDatabases.StartOrSkipAsync(kind), cardProcessor);

    /// <summary>The app on a SQLite file.</summary>
    public static PaymentsHost OnSqlite() => new(new SqliteTestDatabase());

    protected override string? Role => Roles.Service;

    public override HttpRequestMessage Question() => new(HttpMethod.Get, "/payments/0198c0de-0000-7000-8000-000000000001");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Providers:CardProcessor", (cardProcessor ?? new Uri("http://card-processor/")).AbsoluteUri);
        builder.UseSetting("Providers:CardProcessorKey", "sk_test");
        builder.UseSetting("Providers:Users", "http://users/");
        builder.UseSetting("Providers:AccountEmail", "payments@services.example.com");
        builder.UseSetting("Providers:AccountPassword", "the password of payments");
        builder.UseSetting("Providers:RetryDelay", TimeSpan.FromMilliseconds(1).ToString());
        builder.UseSetting("Webhooks:Secret", WebhookSecret);
        builder.UseSetting("Events:SchemaRegistry", (SchemaRegistry ?? TestSchemaRegistry.Address).AbsoluteUri);
        builder.UseSetting("Events:RegistersSchemas", $"{RegistersSchemas}");
        builder.ConfigureServices(services =>
        {
            services.AddSingleton(Publisher ?? Events);
            RegistryLine.Lead(services);
            services.AddHttpClient<AccountClient>().ConfigurePrimaryHttpMessageHandler(Users.CreateHandler);
            services.AddHttpClient<UsersClient>().ConfigurePrimaryHttpMessageHandler(() => UsersIsAway ? new Away() : Users.CreateHandler());
        });
        if (cardProcessor is null)
            builder.ConfigureServices(services => services.AddHttpClient<CardProcessorClient>().ConfigurePrimaryHttpMessageHandler(() => new Remembering(_charged) { InnerHandler = CardProcessor.CreateHandler() }));
    }
}
