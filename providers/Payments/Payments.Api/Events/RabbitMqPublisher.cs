using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace Payments.Api.Events;

/// <summary>Publishes to RabbitMQ and waits for its word that the event is safe. The relay is its only caller, one event after the other.</summary>
internal sealed class RabbitMqPublisher(IOptions<EventSettings> settings) : IEventPublisher, IAsyncDisposable
{
    private IConnection? _connection;
    private IChannel? _channel;

    public async Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
    {
        var channel = await OpenAsync(outgoing.Exchange, cancellationToken);
        var properties = new BasicProperties
        {
            ContentType = "application/json",
            DeliveryMode = DeliveryModes.Persistent,
            Headers = outgoing.Headers.ToDictionary(header => header.Key, object? (header) => header.Value),
        };
        await channel.BasicPublishAsync(outgoing.Exchange, outgoing.RoutingKey, mandatory: false, properties, outgoing.Body, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
            await _channel.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    private async Task<IChannel> OpenAsync(string exchange, CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: true } open)
            return open;
        _connection ??= await new ConnectionFactory { Uri = settings.Value.RabbitMq! }.CreateConnectionAsync(cancellationToken);
        var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        _channel = await _connection.CreateChannelAsync(confirmed, cancellationToken);
        await _channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
        return _channel;
    }
}
