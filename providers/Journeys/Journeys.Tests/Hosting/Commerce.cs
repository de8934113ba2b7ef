using System.Security.Cryptography;
using Analytics.Api;
using Bazaar.Sandbox;
using CardProcessor.Sandbox;
using Contracts.Databases;
using Contracts.Testing;
using Gateway.Api;
using Inventory.Api;
using Marketplace.Api;
using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Stock;
using Notifications.Worker;
using Orders.Api;
using Payments.Api;
using Payments.Clients.CardProcessor;
using Pricing.Api;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;
using Users.Api;

namespace Journeys.Tests.Hosting;

/// <summary>
/// All services that a purchase goes through, as they are, in one process: each on a PostgreSQL database of its own, with one RabbitMQ and one Redis. The card processor is its
/// sandbox, webhooks included.
/// </summary>
internal sealed class Commerce : IAsyncDisposable
{
    private const string Secret = "a secret of sixteen bytes or more";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("commerce-");
    private readonly List<PostgreSqlTestDatabase> _databases = [];

    private Commerce(Announcements announcements, string redis, IReadOnlyList<PostgreSqlTestDatabase> databases)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        (string, string) publicKey = ("Tokens:PublicKey", Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
        _databases.AddRange(databases);
        Announcements = announcements;
        (string, string) rabbitMq = ("Events:RabbitMq", announcements.Address.AbsoluteUri);
        (string, string) schemaRegistry = ("Events:SchemaRegistry", TestSchemaRegistry.Address.AbsoluteUri);
        Users = Run<UsersApp>([
            .. On(databases[0]), rabbitMq,
            ("EmailVerification:Redis", redis), ("Mail:Folder", _folder.FullName), ("Tokens:PrivateKey", Convert.ToBase64String(key.ExportPkcs8PrivateKey())),
            .. Account(0, "orders"), .. Account(1, "payments"), .. Account(2, "marketplace")]).Start();
        (string, string) scope = ("Events:Scope", announcements.Marketplace.Name);
        Inventory = Run<InventoryApp>([.. On(databases[1]), rabbitMq, publicKey, scope]).Start();
        Pricing = Run<PricingApp>([.. On(databases[2])]).Start();
        CardProcessor = Run<SandboxApp>(("Webhooks:Address", "http://payments/webhooks/card-processor"), ("Webhooks:Secret", Secret));
        Payments = Run<PaymentsApp>([
            .. On(databases[3]), rabbitMq, schemaRegistry, publicKey, .. Asking("payments", "CardProcessor", "Users"), ("Providers:CardProcessorKey", "sk_test"), ("Webhooks:Secret", Secret)])
            .Asks<AccountClient, UsersApp>(Users)
            .Asks<global::Payments.Clients.Users.UsersClient, UsersApp>(Users)
            .Asks<CardProcessorClient, SandboxApp>(CardProcessor)
            .Start();
        CardProcessor.Asks(SandboxApp.Merchant, Payments).Start();
        Orders = Run<OrdersApp>([.. On(databases[4]), rabbitMq, publicKey, .. Asking("orders", "Inventory", "Pricing", "Payments", "Users")])
            .Asks<AccountClient, UsersApp>(Users)
            .Asks<global::Orders.Clients.Users.UsersClient, UsersApp>(Users)
            .Asks<global::Orders.Clients.Inventory.InventoryClient, InventoryApp>(Inventory)
            .Asks<global::Orders.Clients.Pricing.PricingClient, PricingApp>(Pricing)
            .Asks<global::Orders.Clients.Payments.PaymentsClient, PaymentsApp>(Payments)
            .Start();
        Analytics = Run<AnalyticsApp>([.. On(databases[5]), rabbitMq, schemaRegistry, publicKey, ("Events:Queue", announcements.Analytics.Name)]).Start();
        Bazaar = Run<BazaarApp>();
        Marketplace = Run<MarketplaceApp>([
            .. On(databases[6]), rabbitMq, publicKey, scope, ("Events:Queue", announcements.Marketplace.Name), ("Events:AnswerTimeLimit", "00:01:00"),
            .. Asking("marketplace", "Pricing", "Orders", "Users", "Bazaar"), ("Providers:BazaarKey", "bz_test"), ("Providers:OrderTimeLimit", "00:05:00"),
            ("Synchronization:Every", "1.00:00:00")])
            .Asks<AccountClient, UsersApp>(Users)
            .Asks<global::Marketplace.Sync.Pricing.PricingClient, PricingApp>(Pricing)
            .Asks<global::Marketplace.Sync.Orders.OrdersClient, OrdersApp>(Orders)
            .Asks<BazaarClient, BazaarApp>(Bazaar);
        Gateway = Run<GatewayApp>([
            publicKey, .. Asking("gateway", "Inventory", "Pricing", "Orders", "Users", "Analytics", "Marketplace"),
            ("Providers:CheckoutTimeLimit", "00:05:00"), ("Providers:SynchronizationTimeLimit", "00:05:00")])
            .Asks<global::Gateway.Clients.Inventory.InventoryClient, InventoryApp>(Inventory)
            .Asks<global::Gateway.Clients.Pricing.PricingClient, PricingApp>(Pricing)
            .Asks<global::Gateway.Clients.Orders.OrdersClient, OrdersApp>(Orders)
            .Asks<global::Gateway.Clients.Users.UsersClient, UsersApp>(Users)
            .Asks<global::Gateway.Clients.Analytics.AnalyticsClient, AnalyticsApp>(Analytics)
            .Asks<global::Gateway.Clients.Marketplace.MarketplaceClient, MarketplaceApp>(Marketplace)
            .Start();
        Notifications = Run<NotificationsApp>([
            rabbitMq, schemaRegistry, ("Events:Queue", announcements.Notifications.Name), ("Database:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "notices.db")};Pooling=False")]).Start();
    }

    /// <summary>What time it is. Each shop has a time of its own: what others tell at the same RabbitMQ, they tell of other days.</summary>
    public TimeProvider Clock { get; } = new EarlierClock(days: RandomNumberGenerator.GetInt32(365, 10_000));

    /// <summary>What the services tell each other.</summary>
    public Announcements Announcements { get; }

    public Running<UsersApp> Users { get; }

    public Running<InventoryApp> Inventory { get; }

    public Running<PricingApp> Pricing { get; }

    public Running<PaymentsApp> Payments { get; }

    public Running<OrdersApp> Orders { get; }

    public Running<GatewayApp> Gateway { get; }

    public Running<NotificationsApp> Notifications { get; }

    public Running<AnalyticsApp> Analytics { get; }

    public Running<SandboxApp> CardProcessor { get; }

    /// <summary>Runs only where something is sold outside.</summary>
    public Running<MarketplaceApp> Marketplace { get; }

    /// <summary>The outside marketplace; runs only where something is sold there.</summary>
    public Running<BazaarApp> Bazaar { get; }

    /// <summary>Skips the test where a server is missing; in CI nothing may be left out.</summary>
    public static async Task<Commerce> OpenOrSkipAsync()
    {
        var (redis, rabbitMq) = (await TestServers.RedisOrSkipAsync(), await TestServers.RabbitMqOrSkipAsync());
        PostgreSqlTestDatabase[] databases = [new(), new(), new(), new(), new(), new(), new()];
        foreach (var database in databases)
            await database.StartOrSkipAsync(TestContext.Current.CancellationToken);
        return new Commerce(await Announcements.ListenAsync(rabbitMq), redis, databases);
    }

    /// <summary>Opens the way to the outside marketplace.</summary>
    public async Task SellOutsideAsync()
    {
        await TestServers.EnsureQueueForQuestionsAsync(Announcements.Address, $"{Announcements.Marketplace.Name}.{InventoryQuestions.Stock}");
        Bazaar.Start();
        Marketplace.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Marketplace.DisposeAsync();
        await Bazaar.DisposeAsync();
        await Notifications.DisposeAsync();
        await Analytics.DisposeAsync();
        await Orders.DisposeAsync();
        await CardProcessor.DisposeAsync();
        await Payments.DisposeAsync();
        await Pricing.DisposeAsync();
        await Inventory.DisposeAsync();
        await Users.DisposeAsync();
        await Announcements.DisposeAsync();
        foreach (var database in _databases)
            await database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Running<TApp> Run<TApp>(params (string, string)[] settings)
        where TApp : class => new(Clock, settings);

    private static IEnumerable<(string, string)> On(PostgreSqlTestDatabase database) =>
        [("Database:Provider", "Postgres"), ("Database:ConnectionString", $"{database.ConnectionString};Maximum Pool Size=10;Timeout=120")];

    private static IEnumerable<(string, string)> Account(int number, string service) =>
        [($"ServiceAccounts:Known:{number}:Email", $"{service}@services.example.com"), ($"ServiceAccounts:Known:{number}:Password", $"the password of {service}")];

    /// <summary>Whom a service asks, as patiently as a busy machine needs it, and on whose account.</summary>
    private static IEnumerable<(string, string)> Asking(string service, params string[] providers) =>
    [
        .. providers.Select(provider => ($"Providers:{provider}", $"http://{provider.ToLowerInvariant()}/")),
        ("Providers:TimeLimit", "00:01:00"),
        ("Providers:AccountEmail", $"{service}@services.example.com"),
        ("Providers:AccountPassword", $"the password of {service}"),
    ];
}
