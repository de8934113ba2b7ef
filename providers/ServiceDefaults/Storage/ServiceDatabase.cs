using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ServiceDefaults.Health;

namespace ServiceDefaults.Storage;

public static class ServiceDatabase
{
    /// <summary>The service's own database, SQLite or PostgreSQL as its settings say; it is prepared at start and part of the service's health.</summary>
    /// <typeparam name="TContext">What the service's code asks for.</typeparam>
    /// <typeparam name="TSqlite">The same in a SQLite file.</typeparam>
    /// <typeparam name="TPostgreSql">The same in PostgreSQL.</typeparam>
    /// <param name="file">The SQLite file where the settings name no database.</param>
    public static void AddDatabase<TContext, TSqlite, TPostgreSql>(this WebApplicationBuilder builder, string file)
        where TContext : DbContext
        where TSqlite : TContext
        where TPostgreSql : TContext
    {
        var services = builder.Services;
        services.AddOptions<DatabaseSettings>().Configure(settings => settings.ConnectionString = $"Data Source={file}")
            .BindConfiguration(DatabaseSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDbContext<TSqlite>((provider, options) => options.UseSqlite(SqliteFile.Existing(SettingsOf(provider).ConnectionString)));
        services.AddDbContext<TPostgreSql>((provider, options) => options.UseNpgsql(SettingsOf(provider).ConnectionString));
        services.AddScoped<TContext>(provider => SettingsOf(provider).Provider is DatabaseProvider.Postgres
            ? provider.GetRequiredService<TPostgreSql>()
            : provider.GetRequiredService<TSqlite>());
        services.AddHostedService<SchemaSetup<TContext>>();
        services.AddHealthChecks().AddCheck<DatabaseHealth<TContext>>("database");
    }

    private static DatabaseSettings SettingsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseSettings>>().Value;
}
