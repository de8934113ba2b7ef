using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ServiceDefaults.Events.InMemory;

/// <summary>Takes a service's events from its queue within the process, as <see cref="RabbitMqListener"/> does from RabbitMQ.</summary>
internal sealed partial class InMemoryListener(
    EventSubscriptions subscriptions, EventHandling handling, IOptions<EventSettings> settings, ILogger<InMemoryListener> logger) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Bound when the service is up: what is published from then on is not lost.
        if (Queue is { } queue)
        {
            foreach (var (exchange, routingKey) in subscriptions.Bindings)
                queue.Bind(exchange, routingKey);
        }

        return base.StartAsync(cancellationToken);
    }

    private InMemoryQueue? Queue => settings.Value.Broker?.Queue(settings.Value.Queue ?? subscriptions.Queue);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (Queue is { } queue && !stoppingToken.IsCancellationRequested)
            await queue.TakeAsync(told => HandleAsync(queue, told, stoppingToken), stoppingToken);
    }

    private async Task HandleAsync(InMemoryQueue queue, OutgoingEvent told, CancellationToken cancellationToken)
    {
        var incoming = new IncomingEvent(told.Exchange, told.RoutingKey, told.MessageId, told.Body);
        if (await handling.HandleAsync(incoming, told.CorrelationId, cancellationToken) is not { } reason)
            return;

        LogDeadLetter(told.RoutingKey, told.MessageId, reason);
        queue.Bury(told, reason);
    }

    [LoggerMessage(LogLevel.Error, "{RoutingKey} with the id {MessageId} is a dead letter: {Reason}")]
    private partial void LogDeadLetter(string routingKey, string messageId, string reason);
}
