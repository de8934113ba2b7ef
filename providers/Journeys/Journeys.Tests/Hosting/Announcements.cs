using System.Text;
using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Journeys.Tests.Hosting;

/// <summary>What services tell each other on a real RabbitMQ, and the queues of those that listen.</summary>
internal sealed class Announcements : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly (string Exchange, string Key)[] Told =
        [("orders", "order.placed"), ("orders", "order.assigned"), ("orders", "order.completed"), ("payments", "payment.captured"), ("inventory", "stock.changed")];

    private readonly ChannelReader<Announcement> _told;
    private readonly List<Announcement> _heard = [];
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private Announcements(Uri address, IConnection connection, IChannel channel, ChannelReader<Announcement> told) => (Address, _connection, _channel, _told) = (address, connection, channel, told);

    public Uri Address { get; }

    public required WorkerQueue Notifications { get; init; }

    public required WorkerQueue Analytics { get; init; }

    public required WorkerQueue Marketplace { get; init; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Announcements> ListenAsync(Uri address)
    {
        var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync(Token);
        var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        var told = Channel.CreateUnbounded<Announcement>();
        await ListenAsync(channel, told.Writer);
        return new Announcements(address, connection, channel, told.Reader)
        {
            Notifications = await WorkerQueue.DeclareAsync("notifications", channel, Told),
            Analytics = await WorkerQueue.DeclareAsync("analytics", channel, Told),
            Marketplace = await WorkerQueue.DeclareAsync("marketplace", channel, [("inventory", "stock.changed")]),
        };
    }

    /// <summary>
    /// The event under a key that is about something; waits for it. Services tell things in an order of their own, so what others wait for is kept; and other journeys, at other shops,
    /// may go on at the same RabbitMQ.
    /// </summary>
    /// <param name="routingKey">The key.</param>
    /// <param name="about">A text that is in the event and in no other.</param>
    /// <param name="correlationId">What the event came of; null where what it is about tells it from all others.</param>
    public async Task<Announcement> FindAsync(string routingKey, string about, string? correlationId = null)
    {
        while (true)
        {
            if (_heard.Find(told => told.RoutingKey == routingKey && told.Text.Contains(about, StringComparison.Ordinal) && (correlationId is null || told.CorrelationId == correlationId)) is { } found)
                return found;
            _heard.Add(await _told.ReadAsync(Token).AsTask().WaitAsync(Patience, Token));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Notifications.DeleteAsync();
        await Analytics.DeleteAsync();
        await Marketplace.DeleteAsync();
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static async Task ListenAsync(IChannel channel, ChannelWriter<Announcement> told)
    {
        var tap = await channel.QueueDeclareAsync(cancellationToken: Token);
        foreach (var (exchange, key) in Told)
        {
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true, cancellationToken: Token);
            await channel.QueueBindAsync(tap.QueueName, exchange, key, cancellationToken: Token);
        }

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) =>
            told.WriteAsync(new Announcement(message.RoutingKey, Encoding.UTF8.GetString(message.Body.Span), message.HeaderOf("X-Correlation-Id")), Token).AsTask();
        await channel.BasicConsumeAsync(tap.QueueName, autoAck: true, consumer, Token);
    }
}
