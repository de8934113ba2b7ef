using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Payments.Api.Storage.PostgreSql;
using Payments.Api.Storage.Sqlite;

namespace Payments.Api.Storage;

internal static class PaymentsDatabase
{
    public static void AddPaymentsDatabase(this IServiceCollection services)
    {
        services.AddOptions<DatabaseSettings>().BindConfiguration(DatabaseSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDbContext<SqlitePaymentsContext>((provider, options) => options.UseSqlite(SettingsOf(provider).ConnectionString));
        services.AddDbContext<PostgreSqlPaymentsContext>((provider, options) => options.UseNpgsql(SettingsOf(provider).ConnectionString));
        services.AddScoped<PaymentsContext>(provider => SettingsOf(provider).Provider is DatabaseProvider.Postgres
            ? provider.GetRequiredService<PostgreSqlPaymentsContext>()
            : provider.GetRequiredService<SqlitePaymentsContext>());
        services.AddHostedService<SchemaSetup>();
    }

    private static DatabaseSettings SettingsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseSettings>>().Value;
}
