using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ServiceDefaults.Calls;

/// <summary>A time limit for every call; a read that failed is tried again.</summary>
internal sealed partial class PatienceHandler : DelegatingHandler
{
    private readonly string _provider;
    private readonly ILogger<PatienceHandler> _logger;
    private readonly ResiliencePipeline<HttpResponseMessage> _reads;
    private readonly ResiliencePipeline<HttpResponseMessage> _writes;

    public PatienceHandler(string provider, CallSettings settings, TimeProvider clock, ILogger<PatienceHandler> logger)
    {
        _provider = provider;
        _logger = logger;
        _writes = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddTimeout(settings.TimeLimit)
            .Build();
        _reads = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(RetryOf(settings))
            .AddTimeout(settings.TimeLimit)
            .Build();
    }

    public static bool IsFailure(HttpResponseMessage response) =>
        response.StatusCode >= HttpStatusCode.InternalServerError;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var pipeline = request.Method == HttpMethod.Get ? _reads : _writes;
        return await pipeline.ExecuteAsync(
            async (call, token) =>
            {
                var response = await base.SendAsync(call, token);
                // The body belongs to the call: one that stalls or breaks off is a failure of this attempt.
                await response.Content.LoadIntoBufferAsync(token);
                return response;
            },
            request,
            cancellationToken);
    }

    private RetryStrategyOptions<HttpResponseMessage> RetryOf(CallSettings settings) => new()
    {
        MaxRetryAttempts = settings.Retries,
        Delay = settings.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome switch
        {
            { Exception: HttpRequestException or TimeoutRejectedException } => true,
            { Result: { } response } => IsFailure(response),
            _ => false,
        }),
        OnRetry = attempt =>
        {
            LogRetry(_provider, attempt.AttemptNumber + 1, attempt.Outcome.Result?.StatusCode, attempt.Outcome.Exception);
            attempt.Outcome.Result?.Dispose();
            return default;
        },
    };

    [LoggerMessage(LogLevel.Warning, "{Provider} is asked again, retry {Retry}; it answered {Status}")]
    private partial void LogRetry(string provider, int retry, HttpStatusCode? status, Exception? exception);
}
