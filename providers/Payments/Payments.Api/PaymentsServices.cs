using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Payments.Api.Events;
using Payments.Api.Payments;
using Payments.Api.Storage;
using Payments.Api.Storage.PostgreSql;
using Payments.Api.Storage.Sqlite;
using Payments.Api.Webhooks;
using Payments.Clients;
using Payments.Clients.Webhooks;
using ServiceDefaults;
using ServiceDefaults.Events;
using ServiceDefaults.Storage;
using ServiceDefaults.Tokens;

namespace Payments.Api;

internal static class PaymentsServices
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddDatabase<PaymentsContext, SqlitePaymentsContext, PostgreSqlPaymentsContext>("payments.db");
        builder.AddOutbox<PaymentsContext>();
        builder.AddAvro(PaymentCaptured.Exchange, PaymentCaptured.RoutingKey, PaymentCaptured.Avro, PaymentCaptured.Json);
        builder.AddTokens();
        builder.Services.AddPaymentsClients(builder.Configuration.GetSection("Providers").Bind);
        builder.Services.AddScoped<Receipts>();
        builder.Services.AddScoped<Authorizing>();
        builder.Services.AddScoped<Capturing>();
        builder.Services.AddScoped<GivingBack>();
        builder.Services.AddScoped<WebhookInbox>();
        builder.Services.AddOptions<WebhookSettings>().BindConfiguration("Webhooks").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(provider => new WebhookReader(
            provider.GetRequiredService<IOptions<WebhookSettings>>().Value, provider.GetRequiredService<TimeProvider>()));
        builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
    }
}
