using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.Extensions.Options;
using Payments.Api.Failures;
using Payments.Api.Health;
using Payments.Api.Outbox;
using Payments.Api.Payments;
using Payments.Api.Storage;
using Payments.Api.Webhooks;
using Payments.Clients;
using Payments.Clients.Webhooks;

namespace Payments.Api;

internal static class PaymentsServices
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddJsonConsole(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "O";
        });
        builder.Services.AddHttpLogging(log =>
        {
            log.CombineLogs = true;
            log.LoggingFields = HttpLoggingFields.RequestMethod | HttpLoggingFields.RequestPath | HttpLoggingFields.ResponseStatusCode | HttpLoggingFields.Duration;
        });

        builder.Services.AddPaymentsDatabase();
        builder.Services.AddOutbox();
        builder.Services.AddPaymentsClients(builder.Configuration.GetSection("Providers").Bind);
        builder.Services.AddPaymentsItself();
        builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ProviderFailures>();
        builder.Services.Configure<ExceptionHandlerOptions>(errors => errors.StatusCodeSelector = StatusOf);
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }

    private static void AddPaymentsItself(this IServiceCollection services)
    {
        services.AddScoped<Authorizing>();
        services.AddScoped<Capturing>();
        services.AddScoped<GivingBack>();
        services.AddScoped<WebhookInbox>();
        services.AddOptions<WebhookSettings>().BindConfiguration("Webhooks").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new WebhookReader(
            provider.GetRequiredService<IOptions<WebhookSettings>>().Value, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>A body that cannot be read is the caller's mistake in every environment.</summary>
    private static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException request ? request.StatusCode : StatusCodes.Status500InternalServerError;
}
