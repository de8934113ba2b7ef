using Inventory.Api.Events;
using Inventory.Api.Health;
using Inventory.Api.Reservations;
using Inventory.Api.Storage;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inventory.Api;

internal static class InventoryServices
{
    public static void AddInventory(this WebApplicationBuilder builder)
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

        builder.Services.AddInventoryDatabase();
        builder.Services.AddInventoryEvents();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddScoped<Reserving>();
        builder.Services.AddProblemDetails();
        builder.Services.Configure<ExceptionHandlerOptions>(errors => errors.StatusCodeSelector = StatusOf);
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }

    /// <summary>A body that cannot be read is the caller's mistake in every environment.</summary>
    private static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException request ? request.StatusCode : StatusCodes.Status500InternalServerError;
}
