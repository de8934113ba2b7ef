using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace ServiceDefaults.Events;

/// <summary>Publishes to RabbitMQ, over one connection that is opened when the first event goes out.</summary>
internal sealed class RabbitMqPublisher(IOptions<EventSettings> settings) : IEventPublisher, IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private IConnection? _connection;
    private IChannel? _channel;

    public async Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
    {
        // A channel is not for several threads at once.
        await _one.WaitAsync(cancellationToken);
        try
        {
            var channel = await OpenAsync(outgoing.Exchange, cancellationToken);
            var properties = new BasicProperties
            {
                ContentType = outgoing.ContentType,
                DeliveryMode = DeliveryModes.Persistent,
                Headers = outgoing.Headers.ToDictionary(header => header.Key, object? (header) => header.Value),
            };
            await channel.BasicPublishAsync(outgoing.Exchange, outgoing.RoutingKey, mandatory: false, properties, outgoing.Body, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
            await _channel.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
        _one.Dispose();
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
