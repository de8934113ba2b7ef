using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pricing.Api.Storage.PostgreSql;
using Pricing.Api.Storage.Sqlite;

namespace Pricing.Api.Storage;

internal static class PricingDatabase
{
    public static void AddPricingDatabase(this IServiceCollection services)
    {
        services.AddOptions<DatabaseSettings>().BindConfiguration(DatabaseSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDbContext<SqlitePricingContext>((provider, options) => options.UseSqlite(SettingsOf(provider).ConnectionString));
        services.AddDbContext<PostgreSqlPricingContext>((provider, options) => options.UseNpgsql(SettingsOf(provider).ConnectionString));
        services.AddScoped<PricingContext>(provider => SettingsOf(provider).Provider is DatabaseProvider.Postgres
            ? provider.GetRequiredService<PostgreSqlPricingContext>()
            : provider.GetRequiredService<SqlitePricingContext>());
        services.AddHostedService<SchemaSetup>();
    }

    private static DatabaseSettings SettingsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseSettings>>().Value;
}
