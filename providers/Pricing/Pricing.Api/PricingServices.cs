using Pricing.Api.Prices;
using Pricing.Api.Quotes;
using Pricing.Api.Storage;
using Pricing.Api.Storage.PostgreSql;
using Pricing.Api.Storage.Sqlite;
using ServiceDefaults;
using ServiceDefaults.Storage;

namespace Pricing.Api;

internal static class PricingServices
{
    public static void AddPricing(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddDatabase<PricingContext, SqlitePricingContext, PostgreSqlPricingContext>("pricing.db");
        builder.Services.AddScoped<PriceList>();
        builder.Services.AddScoped<Quoting>();
    }
}
