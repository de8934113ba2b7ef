using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Calls;
using ServiceDefaults.Correlation;
using ServiceDefaults.Health;
using ServiceDefaults.Metrics;

namespace ServiceDefaults;

/// <summary>What every service has in the same way, so that each one's own code is about its own job.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Logs as JSON, errors as problem details, health, metrics, the correlation id.</summary>
    public static void AddServiceDefaults(this WebApplicationBuilder builder)
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

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddCorrelation();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ProviderFailures>();
        builder.Services.Configure<ExceptionHandlerOptions>(errors => errors.StatusCodeSelector = StatusOf);
        builder.Services.AddHealthChecks();
        builder.Services.AddSingleton<RequestMetrics>();
    }

    /// <summary>Puts them in front of the service's own endpoints.</summary>
    public static void UseServiceDefaults(this WebApplication app)
    {
        app.UseMiddleware<CorrelationIdMiddleware>();
        app.UseHttpLogging();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        // After what gives refusals their body and their correlation id.
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is not null)
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }

        app.MapHealth();
        app.MapMetrics();
    }

    /// <summary>A body that cannot be read is the caller's mistake in every environment.</summary>
    private static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException request ? request.StatusCode : StatusCodes.Status500InternalServerError;
}
