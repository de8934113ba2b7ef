using Gateway.Api.Products;
using Gateway.Api.Reservations;
using Gateway.Clients;
using Gateway.Clients.Inventory;
using Gateway.Clients.Orders;
using Gateway.Clients.Pricing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServiceDefaults;
using ServiceDefaults.Health;

namespace Gateway.Api;

internal static class GatewayServices
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.Services.AddGatewayClients(builder.Configuration.GetSection("Providers").Bind);
        builder.Services.AddScoped<ProductQuery>();
        builder.Services.AddScoped<Reserving>();
        // Without Inventory the gateway has no answers; without Pricing it answers without prices, and without Orders all but purchases.
        builder.Services.AddHealthChecks()
            .AddProvider<InventoryClient>("inventory", HealthStatus.Unhealthy, (inventory, token) => inventory.CheckHealthAsync(token))
            .AddProvider<PricingClient>("pricing", HealthStatus.Degraded, (pricing, token) => pricing.CheckHealthAsync(token))
            .AddProvider<OrdersClient>("orders", HealthStatus.Degraded, (orders, token) => orders.CheckHealthAsync(token));
    }
}
