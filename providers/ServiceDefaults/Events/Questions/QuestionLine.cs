using System.Collections.Concurrent;
using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace ServiceDefaults.Events.Questions;

/// <summary>
/// One connection to RabbitMQ, over which questions go out and their answers come straight back, each with the number of its question. Where it is lost no answer can come any more:
/// whoever waits for one learns it at once.
/// </summary>
internal sealed class QuestionLine : IAsyncDisposable
{
    /// <summary>Stands in the answer to a question that cannot be answered, and says why.</summary>
    public const string RefusalHeader = "x-refusal";

    /// <summary>RabbitMQ's own name for "back to where the question came from".</summary>
    private const string Back = "amq.rabbitmq.reply-to";

    private readonly ConcurrentDictionary<string, TaskCompletionSource<ReceivedAnswer>> _waiting = new();
    // Not disposed: whoever still waits for it when the line is given up has to get it, and learn that the line is gone. It holds nothing that would have to be given back.
    private readonly SemaphoreSlim _one = new(1);
    private readonly IConnection _connection;
    private readonly IChannel _channel;
    private long _lastNumber;

    private QuestionLine(IConnection connection, IChannel channel) => (_connection, _channel) = (connection, channel);

    public bool IsOpen => _channel.IsOpen;

    public static async Task<QuestionLine> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var connection = await new ConnectionFactory { Uri = address, AutomaticRecoveryEnabled = false }.CreateConnectionAsync(cancellationToken);
        try
        {
            var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
            var line = new QuestionLine(connection, channel);
            channel.ChannelShutdownAsync += line.LoseAsync;
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += line.TakeAsync;
            await channel.BasicConsumeAsync(Back, autoAck: true, consumer, cancellationToken);
            return line;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a question to a queue, and waits for its answer.</summary>
    /// <exception cref="RabbitMQ.Client.Exceptions.PublishException">It was given back: nobody listens to the queue.</exception>
    /// <exception cref="IOException">The connection was lost before the answer came.</exception>
    public async Task<ReceivedAnswer> AskAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> question, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _lastNumber).ToString(CultureInfo.InvariantCulture);
        var answer = _waiting[number] = new TaskCompletionSource<ReceivedAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            (properties.CorrelationId, properties.ReplyTo) = (number, Back);
            await SendAsync(queue, properties, question, cancellationToken);
            return await answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _waiting.TryRemove(number, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task SendAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> question, CancellationToken cancellationToken)
    {
        // A channel is not for several threads at once.
        await _one.WaitAsync(cancellationToken);
        try
        {
            await _channel.BasicPublishAsync("", queue, mandatory: true, properties, question, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    private Task TakeAsync(object sender, BasicDeliverEventArgs answer)
    {
        // One that comes too late is nobody's. The client uses its buffer again when this is done.
        if (answer.BasicProperties.CorrelationId is { } number && _waiting.TryGetValue(number, out var waiting))
            waiting.TrySetResult(new ReceivedAnswer(answer.Body.ToArray(), answer.HeaderOf(RefusalHeader)));
        return Task.CompletedTask;
    }

    private Task LoseAsync(object sender, ShutdownEventArgs why)
    {
        foreach (var waiting in _waiting.Values)
            waiting.TrySetException(new IOException($"The connection was lost before the answer came: {why.ReplyText}"));
        return Task.CompletedTask;
    }
}
