using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;
using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events.Questions;

/// <summary>Asks over RabbitMQ, over one connection that is opened with the first question. Answers come straight back over it, each with the number of its question.</summary>
internal sealed partial class RabbitMqQuestions(IOptions<EventSettings> settings, ILogger<RabbitMqQuestions> logger) : IQuestionTransport, IAsyncDisposable
{
    /// <summary>RabbitMQ's own name for "back to where the question came from".</summary>
    private const string Back = "amq.rabbitmq.reply-to";

    private readonly ConcurrentDictionary<string, TaskCompletionSource<ReadOnlyMemory<byte>>> _waiting = new();
    private readonly SemaphoreSlim _one = new(1);
    private long _lastNumber;
    private IConnection? _connection;
    private IChannel? _channel;

    public async Task<ReadOnlyMemory<byte>?> AskAsync(Question question, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _lastNumber).ToString(CultureInfo.InvariantCulture);
        var answer = _waiting[number] = new TaskCompletionSource<ReadOnlyMemory<byte>>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await SendAsync(number, question, cancellationToken);
            return await answer.Task.WaitAsync(cancellationToken);
        }
        catch (PublishException)
        {
            // Given back: nobody listens to the queue.
            return null;
        }
        catch (Exception lost) when (lost is IOException or RabbitMQClientException)
        {
            LogLost(lost);
            return null;
        }
        finally
        {
            _waiting.TryRemove(number, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _one.Dispose();
    }

    private async Task SendAsync(string number, Question question, CancellationToken cancellationToken)
    {
        var properties = new BasicProperties
        {
            ContentType = "application/json",
            CorrelationId = number,
            ReplyTo = Back,
            // Whoever asked waits no longer than that.
            Expiration = settings.Value.AnswerTimeLimit.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture),
            Headers = question.CorrelationId is { } id ? new Dictionary<string, object?> { [CorrelationContext.Header] = id } : null,
        };
        // A channel is not for several threads at once.
        await _one.WaitAsync(cancellationToken);
        try
        {
            var channel = await OpenAsync(cancellationToken);
            await channel.BasicPublishAsync("", settings.Value.QueueOf(question.Queue), mandatory: true, properties, question.Body, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<IChannel> OpenAsync(CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: true } open)
            return open;
        await CloseAsync();
        _connection = await new ConnectionFactory { Uri = settings.Value.RabbitMq!, AutomaticRecoveryEnabled = false }.CreateConnectionAsync(cancellationToken);
        var channel = await _connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += TakeAsync;
        await channel.BasicConsumeAsync(Back, autoAck: true, consumer, cancellationToken);
        return _channel = channel;
    }

    private Task TakeAsync(object sender, BasicDeliverEventArgs answer)
    {
        // One that comes too late is nobody's. The client uses its buffer again when this is done.
        if (answer.BasicProperties.CorrelationId is { } number && _waiting.TryGetValue(number, out var waiting))
            waiting.TrySetResult(answer.Body.ToArray());
        return Task.CompletedTask;
    }

    private async Task CloseAsync()
    {
        var (channel, connection) = (_channel, _connection);
        (_channel, _connection) = (null, null);
        if (channel is not null)
            await channel.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
    }

    [LoggerMessage(LogLevel.Warning, "The message broker cannot be reached; nobody can be asked.")]
    private partial void LogLost(Exception exception);
}
