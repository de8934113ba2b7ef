using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Api.Reports;
using Analytics.Ledger.Entries;
using Analytics.Ledger.Messages;
using Analytics.Ledger.Reports;
using Analytics.Ledger.Storage;
using Analytics.Ledger.Storage.PostgreSql;
using Analytics.Ledger.Storage.Sqlite;
using Analytics.Ledger.Totals;
using Microsoft.Extensions.Options;
using ServiceDefaults;
using ServiceDefaults.Events;
using ServiceDefaults.Events.Inbox;
using ServiceDefaults.Storage;
using ServiceDefaults.Tokens;

namespace Analytics.Api;

internal static class AnalyticsServices
{
    public static void AddAnalytics(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddTokens();
        builder.AddDatabase<AnalyticsContext, SqliteAnalyticsContext, PostgreSqlAnalyticsContext>("analytics.db");
        builder.Services.AddScoped<Bookkeeping>();
        builder.Services.AddScoped<Totaling>();
        builder.Services.AddScoped<Reporting>();
        builder.Services.AddOptions<ReportSettings>().BindConfiguration(ReportSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<ReportSettings>>().Value);
        builder.Services.AddSingleton<ReportQueue>();
        builder.Services.AddHostedService<ReportWorker>();
        builder.Services.ConfigureHttpJsonOptions(http =>
        {
            http.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            http.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        // What has entries in the ledger stays as long as they do.
        builder.AddInboxSweeping<AnalyticsContext>(context => context.Set<HandledMessage>().Where(message => !context.Entries.Any(entry => entry.MessageId == message.MessageId)));
        builder.AddListener(new EventSubscriptions("analytics")
            .On<Bookkeeping>("orders", "order.placed", (books, told, token) => books.PlacedAsync(told.MessageId, told.Body, token))
            .On<Bookkeeping>("orders", "order.assigned", (books, told, token) => books.AssignedAsync(told.MessageId, told.Body, token))
            .On<Bookkeeping>("orders", "order.completed", (books, told, token) => books.CompletedAsync(told.MessageId, told.Body, token))
            .On<Bookkeeping, PaymentCaptured>("payments", "payment.captured", PaymentCaptured.Avro, (books, messageId, captured, token) => books.CapturedAsync(messageId, captured, token))
            .On<Bookkeeping>("inventory", "stock.changed", (books, told, token) => books.StockChangedAsync(told.MessageId, told.Body, token))
            .On<Bookkeeping>("users", "user.registered", (books, told, token) => books.RegisteredAsync(told.MessageId, told.Body, token)));
    }
}
