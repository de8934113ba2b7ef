using Bazaar.Sandbox;
using Contracts.Databases;
using Contracts.Testing;
using Gateway.Api;
using Gateway.Clients.Inventory;
using Gateway.Clients.Marketplace;
using Inventory.Api;
using Inventory.Api.Storage;
using Marketplace.Api;
using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Pricing;
using Marketplace.Sync.Stock;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pricing.Api;
using Pricing.Api.Storage;
using RabbitMQ.Client;
using ServiceDefaults.Testing;
using PricingOfGateway = Gateway.Clients.Pricing.PricingClient;

namespace Journeys.Tests.Hosting;

/// <summary>The gateway, Inventory, Pricing, Marketplace and the sandbox of the outside marketplace, as they are, in one process; each on a database of its own.</summary>
internal sealed class Outlet : IAsyncDisposable
{
    private readonly PostgreSqlTestDatabase[] _databases = [new(), new(), new()];
    private readonly string _queue = $"marketplace-{Guid.CreateVersion7():N}";
    private readonly Uri _rabbitMq;
    private readonly WebApplicationFactory<InventoryApp> _inventory;
    private readonly WebApplicationFactory<PricingApp> _pricing;
    private readonly WebApplicationFactory<MarketplaceApp> _marketplace;
    private readonly WebApplicationFactory<BazaarApp> _bazaar;
    private readonly WebApplicationFactory<GatewayApp> _gateway;

    private Outlet(Uri rabbitMq)
    {
        _rabbitMq = rabbitMq;
        _inventory = On<InventoryApp>(_databases[0], inventory => inventory
            .UseSetting("Events:RabbitMq", rabbitMq.AbsoluteUri)
            .UseSetting("Events:Scope", _queue));
        _pricing = On<PricingApp>(_databases[1]);
        _bazaar = Hosted<BazaarApp>();
        _marketplace = On<MarketplaceApp>(_databases[2], marketplace => marketplace
            .UseSetting("Events:RabbitMq", rabbitMq.AbsoluteUri)
            .UseSetting("Events:Queue", _queue)
            .UseSetting("Events:Scope", _queue)
            .UseSetting("Events:AnswerTimeLimit", "00:00:25")
            .UseSetting("Providers:Pricing", "http://pricing/")
            .UseSetting("Providers:Bazaar", "http://bazaar/")
            .UseSetting("Providers:BazaarKey", "bz_test")
            .UseSetting("Synchronization:Every", "1.00:00:00")
            .ConfigureServices(services =>
            {
                services.AddHttpClient<PricingClient>().ConfigurePrimaryHttpMessageHandler(() => _pricing.Server.CreateHandler());
                services.AddHttpClient<BazaarClient>().ConfigurePrimaryHttpMessageHandler(() => new Reachable(this) { InnerHandler = _bazaar.Server.CreateHandler() });
            }));
        _gateway = Hosted<GatewayApp>(gateway => gateway.ConfigureServices(services =>
        {
            services.AddHttpClient<InventoryClient>().ConfigurePrimaryHttpMessageHandler(() => _inventory.Server.CreateHandler());
            services.AddHttpClient<PricingOfGateway>().ConfigurePrimaryHttpMessageHandler(() => _pricing.Server.CreateHandler());
            services.AddHttpClient<MarketplaceClient>().ConfigurePrimaryHttpMessageHandler(() => _marketplace.Server.CreateHandler());
        }));
    }

    /// <summary>Whether the outside marketplace can be reached.</summary>
    public bool BazaarIsUp { get; set; } = true;

    /// <summary>Skips the test where a server is missing; in CI nothing may be left out.</summary>
    public static async Task<Outlet> OpenOrSkipAsync(CancellationToken cancellationToken)
    {
        var outlet = new Outlet(await TestServers.RabbitMqOrSkipAsync());
        foreach (var database in outlet._databases)
            await database.StartOrSkipAsync(cancellationToken);
        await outlet.ListenAsync(cancellationToken);
        return outlet;
    }

    /// <summary>Somebody outside: the gateway is all that there is.</summary>
    public HttpClient CreateClient(string role) => _gateway.CreateClient().Showing(TestTokens.Of(role));

    /// <summary>A seller who looks at what the outside marketplace offers.</summary>
    public HttpClient CreateSeller() => _bazaar.CreateClient().Showing("bz_test");

    /// <summary>Puts rows into the database of Inventory.</summary>
    public Task SaveInInventoryAsync(params object[] rows) => SaveAsync<InventoryContext>(_inventory.Services, rows);

    /// <summary>Puts rows into the database of Pricing.</summary>
    public Task SaveInPricingAsync(params object[] rows) => SaveAsync<PricingContext>(_pricing.Services, rows);

    public async ValueTask DisposeAsync()
    {
        foreach (var app in (IAsyncDisposable[])[_gateway, _marketplace, _bazaar, _pricing, _inventory])
            await app.DisposeAsync();
        await WithChannelAsync(async channel =>
        {
            await channel.QueueDeleteAsync(_queue);
            await channel.QueueDeleteAsync($"{_queue}.dead");
        });
        foreach (var database in _databases)
            await database.DisposeAsync();
    }

    /// <summary>The queues are there before anything is told or asked, as in production; then Marketplace starts, and listens.</summary>
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await TestServers.EnsureQueueForQuestionsAsync(_rabbitMq, $"{_queue}.{InventoryQuestions.Stock}");
        await WithChannelAsync(async channel =>
        {
            await channel.QueueDeclareAsync(_queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellationToken);
            await channel.ExchangeDeclareAsync("inventory", ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
            await channel.QueueBindAsync(_queue, "inventory", "stock.changed", cancellationToken: cancellationToken);
        });
        _ = _marketplace.Services;
    }

    private async Task WithChannelAsync(Func<IChannel, Task> work)
    {
        await using var connection = await new ConnectionFactory { Uri = _rabbitMq }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await work(channel);
    }

    private static WebApplicationFactory<TApp> On<TApp>(PostgreSqlTestDatabase database, Action<IWebHostBuilder>? configure = null)
        where TApp : class => Hosted<TApp>(app =>
        {
            app.UseSetting("Database:Provider", "Postgres").UseSetting("Database:ConnectionString", database.ConnectionString);
            configure?.Invoke(app);
        });

    private static WebApplicationFactory<TApp> Hosted<TApp>(Action<IWebHostBuilder>? configure = null)
        where TApp : class => new WebApplicationFactory<TApp>().WithWebHostBuilder(app =>
        {
            app.ConfigureLogging(logging => logging.ClearProviders())
                .UseSetting("Tokens:PublicKey", TestTokens.PublicKey)
                .UseSetting("Providers:TimeLimit", "00:00:30")
                .UseSetting("Providers:RetryDelay", "00:00:00.001");
            configure?.Invoke(app);
        });

    private static async Task SaveAsync<TContext>(IServiceProvider services, object[] rows)
        where TContext : DbContext
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TContext>();
        context.AddRange(rows);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The way to the outside marketplace, which may be cut.</summary>
    private sealed class Reachable(Outlet outlet) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            outlet.BazaarIsUp ? base.SendAsync(request, cancellationToken) : throw new HttpRequestException("Nobody is there.");
    }
}
