using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults.Correlation;

/// <summary>Takes over the caller's correlation id, or gives the request one; it goes on to who is asked, back to the caller and into every log entry.</summary>
internal sealed class CorrelationIdMiddleware(RequestDelegate next, CorrelationContext correlation, ILogger<CorrelationIdMiddleware> logger)
{
    private const int MaxLength = 128;

    private static readonly Func<ILogger, string, IDisposable?> InLog = LoggerMessage.DefineScope<string>("CorrelationId:{CorrelationId}");

    public async Task InvokeAsync(HttpContext context)
    {
        var id = Of(context.Request);
        correlation.Current = id;
        // Not set at once: the exception handler clears the headers of an answer that failed.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[CorrelationContext.Header] = id;
            return Task.CompletedTask;
        });

        using var scope = InLog(logger, id);
        await next(context);
    }

    /// <summary>A caller's id is kept only when it can stand in a log line and a header as it is.</summary>
    private static string Of(HttpRequest request)
    {
        var given = request.Headers[CorrelationContext.Header].ToString();
        return given.Length is > 0 and <= MaxLength && given.All(char.IsAscii) && !given.Any(char.IsControl)
            ? given
            : (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
    }
}
