using System.Diagnostics;
using Payments.Clients.Correlation;

namespace Payments.Api.Correlation;

/// <summary>Takes over the caller's correlation id, or gives the request one; it goes on to the providers, back to the caller and into every log entry.</summary>
internal sealed class CorrelationId(RequestDelegate next, CorrelationContext correlation, ILogger<CorrelationId> logger)
{
    public const string Header = "X-Correlation-Id";

    private const int MaxLength = 128;

    private static readonly Func<ILogger, string, IDisposable?> InLog = LoggerMessage.DefineScope<string>("CorrelationId:{CorrelationId}");

    public async Task InvokeAsync(HttpContext context)
    {
        var id = Of(context.Request);
        correlation.Current = id;
        // Not set at once: the exception handler clears the headers of an answer that failed.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });

        using var scope = InLog(logger, id);
        await next(context);
    }

    /// <summary>A caller's id is kept only when it can stand in a log line and a header as it is.</summary>
    private static string Of(HttpRequest request)
    {
        var given = request.Headers[Header].ToString();
        return given.Length is > 0 and <= MaxLength && given.All(char.IsAscii) && !given.Any(char.IsControl)
            ? given
            : (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
    }
}

internal static class CorrelationIdMiddleware
{
    public static void UseCorrelationId(this IApplicationBuilder app) => app.UseMiddleware<CorrelationId>();
}
