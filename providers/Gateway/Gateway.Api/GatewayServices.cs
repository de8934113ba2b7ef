using Gateway.Api.Failures;
using Gateway.Api.Health;
using Gateway.Api.Products;
using Gateway.Api.Reservations;
using Gateway.Clients;
using Microsoft.AspNetCore.HttpLogging;

namespace Gateway.Api;

internal static class GatewayServices
{
    public static void AddGateway(this WebApplicationBuilder builder)
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

        builder.Services.AddGatewayClients(builder.Configuration.GetSection("Providers").Bind);
        builder.Services.AddScoped<ProductQuery>();
        builder.Services.AddScoped<Reserving>();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ProviderFailures>();
        builder.Services.Configure<ExceptionHandlerOptions>(errors => errors.StatusCodeSelector = StatusOf);
        builder.Services.AddHealthChecks().AddCheck<InventoryHealth>("inventory").AddCheck<PricingHealth>("pricing");
    }

    /// <summary>A body that cannot be read is the caller's mistake in every environment.</summary>
    private static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException request ? request.StatusCode : StatusCodes.Status500InternalServerError;
}
