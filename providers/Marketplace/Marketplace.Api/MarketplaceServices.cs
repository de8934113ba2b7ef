using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Api.Synchronizations;
using Marketplace.Sync;
using Marketplace.Sync.Sales;
using Marketplace.Sync.Stock;
using Marketplace.Sync.Storage;
using Marketplace.Sync.Storage.PostgreSql;
using Marketplace.Sync.Storage.Sqlite;
using Marketplace.Sync.Synchronizing;
using ServiceDefaults;
using ServiceDefaults.Events;
using ServiceDefaults.Storage;
using ServiceDefaults.Tokens;

namespace Marketplace.Api;

internal static class MarketplaceServices
{
    public static void AddMarketplace(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddTokens();
        builder.AddDatabase<MarketplaceContext, SqliteMarketplaceContext, PostgreSqlMarketplaceContext>("marketplace.db");
        builder.Services.AddMarketplaceClients(builder.Configuration.GetSection("Providers").Bind);
        builder.Services.AddScoped<StockLevels>();
        builder.AddQuestions();
        builder.Services.AddScoped<InventoryQuestions>();
        builder.Services.AddScoped<UntoldStock>();
        builder.Services.AddScoped<Selling>();
        builder.Services.AddScoped<Synchronization>();
        builder.Services.AddOptions<SynchronizationSettings>().BindConfiguration(SynchronizationSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<SynchronizationSchedule>();
        builder.Services.AddExceptionHandler<RateLimitAnswers>();
        builder.AddListener(new EventSubscriptions("marketplace")
            .On<StockLevels>("inventory", "stock.changed", (levels, told, token) => levels.HandleAsync(told.MessageId, told.Body, token)));
        builder.AddInboxSweeping<MarketplaceContext>();
        builder.Services.ConfigureHttpJsonOptions(http =>
        {
            http.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            http.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
    }
}
