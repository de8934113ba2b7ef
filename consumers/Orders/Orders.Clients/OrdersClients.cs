using Microsoft.Extensions.DependencyInjection;
using Orders.Clients.Inventory;
using Orders.Clients.Payments;
using Orders.Clients.Pricing;
using Orders.Clients.Users;
using ServiceDefaults.Calls;
using ServiceDefaults.Tokens;

namespace Orders.Clients;

public static class OrdersClients
{
    /// <summary>
    /// The clients that Orders asks its providers with. All may ask again: what they ask for has the order's id, or changes nothing. What changes something is asked on the own
    /// account of Orders: it has to be undone also when the customer's token has ended.
    /// </summary>
    public static IServiceCollection AddOrdersClients(this IServiceCollection services, Action<ProviderSettings> configure) => services
        .AddProviders(configure)
        .AddProvider<InventoryClient, ProviderSettings>(InventoryClient.Provider, settings => settings.Inventory, Repeatable.Everything, onOwnAccount: true)
        .AddProvider<PricingClient, ProviderSettings>(PricingClient.Provider, settings => settings.Pricing, Repeatable.Everything)
        .AddProvider<PaymentsClient, ProviderSettings>(PaymentsClient.Provider, settings => settings.Payments, Repeatable.Everything, onOwnAccount: true)
        .AddProvider<UsersClient, ProviderSettings>(UsersClient.Provider, settings => settings.Users)
        .AddOwnToken<ProviderSettings>();
}
