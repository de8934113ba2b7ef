using System.Text.Json;
using System.Text.Json.Serialization;
using Orders.Api.Checkouts;
using Orders.Api.Orders;
using Orders.Api.Storage;
using Orders.Api.Storage.PostgreSql;
using Orders.Api.Storage.Sqlite;
using Orders.Clients;
using ServiceDefaults;
using ServiceDefaults.Events;
using ServiceDefaults.Storage;
using ServiceDefaults.Tokens;

namespace Orders.Api;

internal static class OrdersServices
{
    public static void AddOrders(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddDatabase<OrdersContext, SqliteOrdersContext, PostgreSqlOrdersContext>("orders.db");
        builder.AddOutbox<OrdersContext>();
        builder.AddTokens();
        builder.Services.AddOrdersClients(builder.Configuration.GetSection("Providers").Bind);
        builder.Services.AddOptions<CheckoutSettings>().BindConfiguration(CheckoutSettings.Section);
        builder.Services.AddScoped<Checkout>();
        builder.Services.AddScoped<Sweeping>();
        builder.Services.AddHostedService<SweepingJob>();
        builder.Services.AddScoped<OrderChanges>();
        builder.Services.AddScoped<Canceling>();
        builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
    }
}
