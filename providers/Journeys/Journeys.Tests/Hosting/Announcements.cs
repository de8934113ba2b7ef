using System.Text;
using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Journeys.Tests.Hosting;

/// <summary>What services tell each other on a real RabbitMQ, and a queue for the worker that listens.</summary>
internal sealed class Announcements : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly (string Exchange, string Key)[] Told =
        [("orders", "order.placed"), ("orders", "order.assigned"), ("orders", "order.completed"), ("payments", "payment.captured"), ("inventory", "stock.changed")];

    private readonly Channel<Announcement> _told = Channel.CreateUnbounded<Announcement>();
    private readonly List<Announcement> _heard = [];
    private readonly Channel<string> _deadLetters = Channel.CreateUnbounded<string>();
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private Announcements(IConnection connection, IChannel channel, Uri address) => (_connection, _channel, Address) = (connection, channel, address);

    public Uri Address { get; }

    /// <summary>The queue of the worker of this test.</summary>
    public string Queue { get; } = $"journey-{Guid.CreateVersion7():N}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Announcements> ListenAsync(Uri address)
    {
        var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync(Token);
        var announcements = new Announcements(connection, await connection.CreateChannelAsync(cancellationToken: Token), address);
        await announcements.DeclareAsync();
        return announcements;
    }

    /// <summary>The event under a key that is about something; waits for it. Services tell things in an order of their own, so what others wait for is kept.</summary>
    public async Task<Announcement> FindAsync(string routingKey, string about)
    {
        while (true)
        {
            if (_heard.Find(told => told.RoutingKey == routingKey && told.Text.Contains(about, StringComparison.Ordinal)) is { } found)
                return found;
            _heard.Add(await _told.Reader.ReadAsync(Token).AsTask().WaitAsync(Patience, Token));
        }
    }

    /// <summary>Returns when the worker has handled all that was told before: it takes one after the other, and the last one is a letter that nobody can handle.</summary>
    public async Task WorkerIsDoneAsync()
    {
        var id = Guid.CreateVersion7().ToString();
        var properties = new BasicProperties { Headers = new Dictionary<string, object?> { ["message-id"] = id } };
        await _channel.BasicPublishAsync("", Queue, mandatory: true, properties, Encoding.UTF8.GetBytes("{}"), Token);
        while (await _deadLetters.Reader.ReadAsync(Token).AsTask().WaitAsync(Patience, Token) != id)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.QueueDeleteAsync(Queue);
        await _channel.QueueDeleteAsync($"{Queue}.dead");
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task DeclareAsync()
    {
        // As the worker does it, but before it starts: nothing that is told is lost.
        foreach (var queue in (string[])[Queue, $"{Queue}.dead"])
            await _channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: Token);
        var tap = await _channel.QueueDeclareAsync(cancellationToken: Token);
        foreach (var (exchange, key) in Told)
        {
            await _channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true, cancellationToken: Token);
            await _channel.QueueBindAsync(tap.QueueName, exchange, key, cancellationToken: Token);
            await _channel.QueueBindAsync(Queue, exchange, key, cancellationToken: Token);
        }

        await TakeAsync(tap.QueueName, message => _told.Writer.TryWrite(
            new Announcement(message.RoutingKey, Encoding.UTF8.GetString(message.Body.Span), HeaderOf(message, "X-Correlation-Id"))));
        await TakeAsync($"{Queue}.dead", message => _deadLetters.Writer.TryWrite(HeaderOf(message, "message-id") ?? ""));
    }

    private async Task TakeAsync(string queue, Action<BasicDeliverEventArgs> take)
    {
        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            take(message);
            return Task.CompletedTask;
        };
        await _channel.BasicConsumeAsync(queue, autoAck: true, consumer, Token);
    }

    private static string? HeaderOf(BasicDeliverEventArgs message, string name) =>
        message.BasicProperties.Headers?.TryGetValue(name, out var value) == true && value is byte[] text ? Encoding.UTF8.GetString(text) : null;
}
