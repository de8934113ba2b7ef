using Bazaar.Sandbox.Listings;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bazaar.Sandbox;

internal static class BazaarServices
{
    public static void AddBazaar(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddOptions<LimitSettings>().BindConfiguration(LimitSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Stall>();
        builder.Services.AddSingleton<SellerLimit>();
    }
}
