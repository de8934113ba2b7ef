using Gateway.Api.Products;
using Gateway.Api.Reservations;
using Gateway.Clients;
using Gateway.Clients.Analytics;
using Gateway.Clients.Inventory;
using Gateway.Clients.Marketplace;
using Gateway.Clients.Orders;
using Gateway.Clients.Pricing;
using Gateway.Clients.Users;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServiceDefaults;
using ServiceDefaults.Health;
using ServiceDefaults.Tokens;

namespace Gateway.Api;

internal static class GatewayServices
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddTokens();
        builder.Services.AddGatewayClients(builder.Configuration.GetSection("Providers").Bind);
        builder.Services.AddScoped<ProductQuery>();
        builder.Services.AddScoped<Reserving>();
        // Without Inventory the gateway has no answers; without Pricing it answers without prices, without Orders all but purchases, without Analytics all but reports, without Marketplace all but what is offered outside, and without Users nobody new gets in.
        builder.Services.AddHealthChecks()
            .AddProvider<InventoryClient>("inventory", HealthStatus.Unhealthy, (inventory, token) => inventory.CheckHealthAsync(token))
            .AddProvider<PricingClient>("pricing", HealthStatus.Degraded, (pricing, token) => pricing.CheckHealthAsync(token))
            .AddProvider<OrdersClient>("orders", HealthStatus.Degraded, (orders, token) => orders.CheckHealthAsync(token))
            .AddProvider<MarketplaceClient>("marketplace", HealthStatus.Degraded, (marketplace, token) => marketplace.CheckHealthAsync(token))
            .AddProvider<AnalyticsClient>("analytics", HealthStatus.Degraded, (analytics, token) => analytics.CheckHealthAsync(token))
            .AddProvider<UsersClient>("users", HealthStatus.Degraded, (users, token) => users.CheckHealthAsync(token));
    }
}
