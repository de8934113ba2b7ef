using System.Text.Json;
using System.Text.Json.Serialization;
using Bazaar.Sandbox.Listings;
using Bazaar.Sandbox.Orders;
using Bazaar.Sandbox.Sellers;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bazaar.Sandbox;

internal static class BazaarServices
{
    public static void AddBazaar(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddOptions<LimitSettings>().BindConfiguration(LimitSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Stall>();
        builder.Services.AddSingleton<OrderBook>();
        builder.Services.AddSingleton<SellerLimit>();
        builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
    }
}
