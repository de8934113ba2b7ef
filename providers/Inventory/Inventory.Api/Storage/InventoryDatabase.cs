using Inventory.Api.Storage.PostgreSql;
using Inventory.Api.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inventory.Api.Storage;

internal static class InventoryDatabase
{
    public static void AddInventoryDatabase(this IServiceCollection services)
    {
        services.AddOptions<DatabaseSettings>().BindConfiguration(DatabaseSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDbContext<SqliteInventoryContext>((provider, options) => options.UseSqlite(SettingsOf(provider).ConnectionString));
        services.AddDbContext<PostgreSqlInventoryContext>((provider, options) => options.UseNpgsql(SettingsOf(provider).ConnectionString));
        services.AddScoped<InventoryContext>(provider => SettingsOf(provider).Provider is DatabaseProvider.Postgres
            ? provider.GetRequiredService<PostgreSqlInventoryContext>()
            : provider.GetRequiredService<SqliteInventoryContext>());
        services.AddHostedService<SchemaSetup>();
    }

    private static DatabaseSettings SettingsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseSettings>>().Value;
}
