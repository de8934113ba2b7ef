using Contracts.Consumers;
using Gateway.Clients;
using Gateway.Clients.Inventory;
using Gateway.Clients.Pricing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.ContractTests;

/// <summary>The gateway's own clients, built as its app builds them, with the mock server in the place of the providers.</summary>
internal static class TheGateway
{
    public static InventoryClient AsksInventory(this IConsumerContext provider) => ClientsOf(provider.MockServerUri).GetRequiredService<InventoryClient>();

    public static PricingClient AsksPricing(this IConsumerContext provider) => ClientsOf(provider.MockServerUri).GetRequiredService<PricingClient>();

    public static IServiceProvider ClientsOf(Uri provider, TimeSpan? timeLimit = null) => new ServiceCollection()
        .AddLogging()
        .AddGatewayClients(settings =>
        {
            settings.Inventory = provider;
            settings.Pricing = provider;
            settings.TimeLimit = timeLimit ?? TimeSpan.FromSeconds(20);
            settings.RetryDelay = TimeSpan.FromMilliseconds(1);
        })
        .BuildServiceProvider();
}
