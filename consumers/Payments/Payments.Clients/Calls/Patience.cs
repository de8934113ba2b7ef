using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Payments.Clients.Calls;

/// <summary>
/// How one provider is asked: a time limit for every attempt, more attempts (each request carries a key of its own, so the provider does it once), and after too many failures
/// none for a while. One for all clients of a provider, since the breaker counts what all of them meet.
/// </summary>
internal sealed partial class Patience
{
    private readonly string _provider;
    private readonly ILogger<Patience> _logger;

    public Patience(string provider, ProviderSettings settings, TimeProvider clock, ILogger<Patience> logger)
    {
        _provider = provider;
        _logger = logger;
        Pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(RetryOf(settings))
            .AddCircuitBreaker(BreakerOf(settings))
            .AddTimeout(settings.TimeLimit)
            .Build();
    }

    public ResiliencePipeline<HttpResponseMessage> Pipeline { get; }

    public static bool IsFailure(HttpResponseMessage response) =>
        response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests;

    private static bool Failed(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result: { } response } => IsFailure(response),
        _ => false,
    };

    private RetryStrategyOptions<HttpResponseMessage> RetryOf(ProviderSettings settings) => new()
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

    private CircuitBreakerStrategyOptions<HttpResponseMessage> BreakerOf(ProviderSettings settings) => new()
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
