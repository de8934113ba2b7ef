using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;
using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events;

/// <summary>
/// Takes a service's events from its queue, one after the other. What cannot be handled goes to the queue <c>{queue}.dead</c> with the reason, and the others go on. An event is
/// acknowledged when it is handled, or safe among the dead letters: whatever breaks in between, it comes again.
/// </summary>
internal sealed partial class RabbitMqListener(
    EventSubscriptions subscriptions, EventHandling handling, IOptions<EventSettings> settings, TimeProvider clock, ILogger<RabbitMqListener> logger) : BackgroundService
{
    private static readonly TimeSpan UntilNextConnection = TimeSpan.FromSeconds(1);

    private string Queue => settings.Value.Queue ?? subscriptions.Queue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.Value.RabbitMq is { } address && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(address, stoppingToken);
            }
            catch (Exception lost) when (lost is IOException or RabbitMQClientException or OperationCanceledException && !stoppingToken.IsCancellationRequested)
            {
                LogLost(lost);
            }

            await Task.Delay(UntilNextConnection, clock, stoppingToken);
        }
    }

    /// <summary>Listens until the connection is lost.</summary>
    private async Task ListenAsync(Uri address, CancellationToken cancellationToken)
    {
        await using var connection = await new ConnectionFactory { Uri = address, AutomaticRecoveryEnabled = false }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        // A dead letter is safe before the event is acknowledged.
        await using var deadLetters = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        await DeclareAsync(channel, cancellationToken);

        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.ChannelShutdownAsync += (_, why) =>
        {
            end.TrySetException(new IOException($"The channel was closed: {why.ReplyText}"));
            return Task.CompletedTask;
        };
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            try
            {
                await TakeAsync(delivery, channel, deadLetters, cancellationToken);
            }
            catch (Exception failure)
            {
                // The client keeps what handlers throw to itself; the event is not acknowledged, and comes again over the next connection.
                end.TrySetException(failure);
            }
        };
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer, cancellationToken);
        await end.Task.WaitAsync(cancellationToken);
    }

    private async Task DeclareAsync(IChannel channel, CancellationToken cancellationToken)
    {
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync($"{Queue}.dead", durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellationToken);
        foreach (var (exchange, routingKey) in subscriptions.Bindings)
        {
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
            await channel.QueueBindAsync(Queue, exchange, routingKey, cancellationToken: cancellationToken);
        }

        // One at a time, so that they are handled in their order.
        await channel.BasicQosAsync(prefetchSize: 0, prefetchCount: 1, global: false, cancellationToken);
    }

    private async Task TakeAsync(BasicDeliverEventArgs delivery, IChannel channel, IChannel deadLetters, CancellationToken cancellationToken)
    {
        var incoming = new IncomingEvent(delivery.Exchange, delivery.RoutingKey, HeaderOf(delivery, OutgoingEvent.MessageIdHeader) ?? "", delivery.Body);
        if (await handling.HandleAsync(incoming, HeaderOf(delivery, CorrelationContext.Header), cancellationToken) is { } reason)
        {
            LogDeadLetter(incoming.RoutingKey, incoming.MessageId, reason);
            var properties = new BasicProperties { ContentType = delivery.BasicProperties.ContentType, DeliveryMode = DeliveryModes.Persistent, Headers = DeadLetter.HeadersOf(delivery, reason) };
            await deadLetters.BasicPublishAsync("", $"{Queue}.dead", mandatory: true, properties, delivery.Body, cancellationToken);
        }

        await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, cancellationToken);
    }

    private static string? HeaderOf(BasicDeliverEventArgs delivery, string name) =>
        delivery.BasicProperties.Headers?.TryGetValue(name, out var value) == true && value is byte[] text ? Encoding.UTF8.GetString(text) : null;

    [LoggerMessage(LogLevel.Warning, "The message broker cannot be reached; it is tried again.")]
    private partial void LogLost(Exception exception);

    [LoggerMessage(LogLevel.Error, "{RoutingKey} with the id {MessageId} is a dead letter: {Reason}")]
    private partial void LogDeadLetter(string routingKey, string messageId, string reason);
}
