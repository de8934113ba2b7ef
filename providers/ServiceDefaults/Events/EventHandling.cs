using System.Text.Json;
using Contracts.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events;

/// <summary>Hands events to their handlers, each a few times where it fails, and says why one cannot be handled.</summary>
internal sealed partial class EventHandling(
    EventSubscriptions subscriptions,
    IServiceScopeFactory scopes,
    CorrelationContext correlation,
    IOptions<EventSettings> settings,
    TimeProvider clock,
    ILogger<EventHandling> logger)
{
    private static readonly Func<ILogger, string?, string, IDisposable?> InLog =
        LoggerMessage.DefineScope<string?, string>("CorrelationId:{CorrelationId} MessageId:{MessageId}");

    /// <returns>Null when it was handled; else why it never will be.</returns>
    public async Task<string?> HandleAsync(IncomingEvent incoming, string? correlationId, CancellationToken cancellationToken)
    {
        if (incoming.MessageId.Length == 0)
            return $"It has no header {OutgoingEvent.MessageIdHeader}, so nobody can tell whether it was handled before.";
        if (!subscriptions.TryFind(incoming.Exchange, incoming.RoutingKey, out var handle))
            return $"Nothing here handles {incoming.RoutingKey} of {incoming.Exchange}.";

        correlation.Current = correlationId;
        using var scope = InLog(logger, correlationId, incoming.MessageId);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var services = scopes.CreateAsyncScope();
                await handle(services.ServiceProvider, incoming, cancellationToken);
                return null;
            }
            catch (Exception unreadable) when (unreadable is JsonException or SerializationException { IsTransient: false })
            {
                return $"It cannot be read: {unreadable.Message}";
            }
            catch (SerializationException unanswered)
            {
                // Nothing is wrong with the event: it waits as long as the registry is away, or lets nobody in.
                LogWaiting(incoming.RoutingKey, unanswered.Message, unanswered);
                attempt--;
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogFailed(incoming.RoutingKey, attempt, failure);
                if (attempt >= settings.Value.Attempts)
                    return $"It failed {attempt} times, at last with {failure.GetType().Name}: {failure.Message}";
            }

            await Task.Delay(settings.Value.RetryDelay, clock, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{RoutingKey} waits for the schema registry: {Reason}")]
    private partial void LogWaiting(string routingKey, string reason, Exception exception);

    [LoggerMessage(LogLevel.Warning, "{RoutingKey} could not be handled at attempt {Attempt}.")]
    private partial void LogFailed(string routingKey, int attempt, Exception exception);
}
