using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ServiceDefaults.Calls;

/// <summary>
/// How one provider is asked: a time limit for every attempt, further attempts where a request may be repeated, and after too many failures none for a while.
/// One for all clients of a provider, since the breaker counts what all of them meet.
/// </summary>
internal sealed partial class Patience
{
    private readonly string _provider;
    private readonly ILogger<Patience> _logger;
    private readonly ResiliencePipeline<HttpResponseMessage> _once;
    private readonly ResiliencePipeline<HttpResponseMessage> _again;
    private readonly Repeatable _repeatable;

    public Patience(string provider, Repeatable repeatable, CallSettings settings, TimeSpan timeLimit, TimeProvider clock, ILogger<Patience> logger)
    {
        _provider = provider;
        _repeatable = repeatable;
        _logger = logger;
        _once = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddCircuitBreaker(BreakerOf(settings))
            .AddTimeout(timeLimit)
            .Build();
        _again = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(RetryOf(settings))
            .AddPipeline(_once)
            .Build();
    }

    public static bool IsFailure(HttpResponseMessage response) => response.StatusCode >= HttpStatusCode.InternalServerError;

    public ResiliencePipeline<HttpResponseMessage> For(HttpMethod method) =>
        _repeatable is Repeatable.Everything || method == HttpMethod.Get ? _again : _once;

    private static bool Failed(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result: { } response } => IsFailure(response),
        _ => false,
    };

    private RetryStrategyOptions<HttpResponseMessage> RetryOf(CallSettings settings) => new()
    {
        MaxRetryAttempts = settings.Retries,
        Delay = settings.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(Failed(attempt.Outcome)),
        OnRetry = attempt =>
        {
            Log.AskedAgain(_logger, _provider, attempt.AttemptNumber + 1, attempt.Outcome.Result?.StatusCode, attempt.Outcome.Exception);
            attempt.Outcome.Result?.Dispose();
            return default;
        },
    };

    private CircuitBreakerStrategyOptions<HttpResponseMessage> BreakerOf(CallSettings settings) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = settings.FailuresUntilBreak,
        SamplingDuration = settings.BreakDuration,
        BreakDuration = settings.BreakDuration,
        ShouldHandle = attempt => ValueTask.FromResult(Failed(attempt.Outcome)),
        OnOpened = _ =>
        {
            Log.LeftAlone(_logger, _provider, settings.BreakDuration);
            return default;
        },
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Provider} is asked again, retry {Retry}; it answered {Status}")]
        public static partial void AskedAgain(ILogger logger, string provider, int retry, HttpStatusCode? status, Exception? exception);

        [LoggerMessage(LogLevel.Error, "{Provider} failed too often and is left alone for {Duration}")]
        public static partial void LeftAlone(ILogger logger, string provider, TimeSpan duration);
    }
}
