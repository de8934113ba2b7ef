using System.Text;
using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Journeys.Tests.Hosting;

/// <summary>The queue of a service that listens, in one journey. It is there before the service is: nothing that is told is lost.</summary>
internal sealed class WorkerQueue
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<string> _deadLetters = Channel.CreateUnbounded<string>();
    private readonly IChannel _channel;

    private WorkerQueue(string name, IChannel channel) => (Name, _channel) = (name, channel);

    public string Name { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Makes a queue for a service, as the service itself does it.</summary>
    public static async Task<WorkerQueue> DeclareAsync(string service, IChannel channel, IEnumerable<(string Exchange, string Key)> told)
    {
        var queue = new WorkerQueue($"{service}-{Guid.CreateVersion7():N}", channel);
        foreach (var name in (string[])[queue.Name, $"{queue.Name}.dead"])
            await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, cancellationToken: Token);
        foreach (var (exchange, key) in told)
            await channel.QueueBindAsync(queue.Name, exchange, key, cancellationToken: Token);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, letter) => queue._deadLetters.Writer.WriteAsync(letter.HeaderOf("message-id") ?? "", Token).AsTask();
        await channel.BasicConsumeAsync($"{queue.Name}.dead", autoAck: true, consumer, Token);
        return queue;
    }

    /// <summary>Returns when the service has handled all that was told before: it takes one after the other, and the last one is a letter that nobody can handle.</summary>
    public async Task IsDoneAsync()
    {
        var id = Guid.CreateVersion7().ToString();
        var properties = new BasicProperties { Headers = new Dictionary<string, object?> { ["message-id"] = id } };
        await _channel.BasicPublishAsync("", Name, mandatory: true, properties, Encoding.UTF8.GetBytes("{}"), Token);
        while (await _deadLetters.Reader.ReadAsync(Token).AsTask().WaitAsync(Patience, Token) != id)
        {
        }
    }

    public async Task DeleteAsync()
    {
        await _channel.QueueDeleteAsync(Name);
        await _channel.QueueDeleteAsync($"{Name}.dead");
    }
}
