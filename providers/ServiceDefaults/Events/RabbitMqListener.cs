using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events;

/// <summary>
/// Takes a service's events from its queue, one after the other. What cannot be handled goes to the queue <c>{queue}.dead</c> with the reason, and the others go on. An event is
/// acknowledged when it is handled, or safe among the dead letters: whatever breaks in between, it comes again.
/// </summary>
internal sealed partial class RabbitMqListener(
    EventSubscriptions subscriptions, EventHandling handling, IOptions<EventSettings> settings, RabbitMqLink link, ILogger<RabbitMqListener> logger) : BackgroundService
{
    private readonly string _queue = settings.Value.Queue ?? subscriptions.Queue;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => link.KeepAsync(ListenAsync, stoppingToken);

    private async Task ListenAsync(IConnection connection, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        // A dead letter is safe before the event is acknowledged.
        await using var deadLetters = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        await DeclareAsync(channel, cancellationToken);
        await channel.TakeAllAsync([_queue], autoAck: false, delivery => TakeAsync(delivery, channel, deadLetters, cancellationToken), cancellationToken);
    }

    private async Task DeclareAsync(IChannel channel, CancellationToken cancellationToken)
    {
        await channel.QueueDeclareAsync(_queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync($"{_queue}.dead", durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellationToken);
        foreach (var (exchange, routingKey) in subscriptions.Bindings)
        {
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
            await channel.QueueBindAsync(_queue, exchange, routingKey, cancellationToken: cancellationToken);
        }

        // One at a time, so that they are handled in their order.
        await channel.BasicQosAsync(prefetchSize: 0, prefetchCount: 1, global: false, cancellationToken);
    }

    private async Task TakeAsync(BasicDeliverEventArgs delivery, IChannel channel, IChannel deadLetters, CancellationToken cancellationToken)
    {
        var incoming = new IncomingEvent(delivery.Exchange, delivery.RoutingKey, delivery.HeaderOf(OutgoingEvent.MessageIdHeader) ?? "", delivery.Body);
        if (await handling.HandleAsync(incoming, delivery.HeaderOf(CorrelationContext.Header), cancellationToken) is { } reason)
        {
            LogDeadLetter(incoming.RoutingKey, incoming.MessageId, reason);
            var properties = new BasicProperties { ContentType = delivery.BasicProperties.ContentType, DeliveryMode = DeliveryModes.Persistent, Headers = DeadLetter.HeadersOf(delivery, reason) };
            await deadLetters.BasicPublishAsync("", $"{_queue}.dead", mandatory: true, properties, delivery.Body, cancellationToken);
        }

        await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "{RoutingKey} with the id {MessageId} is a dead letter: {Reason}")]
    private partial void LogDeadLetter(string routingKey, string messageId, string reason);
}
