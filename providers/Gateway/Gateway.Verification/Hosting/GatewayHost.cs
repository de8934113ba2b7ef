using Contracts.Consumers.Mocking;
using Contracts.Testing.Logs;
using Gateway.Api;
using Gateway.Clients.Orders;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gateway.Verification.Hosting;

/// <summary>The real app in memory; it asks the providers over real sockets, but Orders, which is served from its contract where a test has no other.</summary>
public sealed class GatewayHost(Uri inventory, Uri pricing, TimeSpan? timeLimit = null, Uri? orders = null) : WebApplicationFactory<GatewayApp>
{
    private static readonly PactStub Orders = PactStub.Of("Gateway", "Orders");

    /// <summary>What the app logged.</summary>
    public LogCapture Logs { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Providers:Inventory", inventory.AbsoluteUri);
        builder.UseSetting("Providers:Pricing", pricing.AbsoluteUri);
        builder.UseSetting("Providers:Orders", (orders ?? new Uri("http://orders/")).AbsoluteUri);
        if (orders is null)
            builder.ConfigureServices(services => services.AddHttpClient<OrdersClient>().ConfigurePrimaryHttpMessageHandler(Orders.CreateHandler));
        builder.UseSetting("Providers:TimeLimit", (timeLimit ?? TimeSpan.FromSeconds(20)).ToString());
        builder.UseSetting("Providers:RetryDelay", TimeSpan.FromMilliseconds(1).ToString());
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
    }
}
