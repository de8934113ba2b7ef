using System.Collections.Concurrent;
using System.Collections.Immutable;
using Contracts.Engine.Matching;
using Contracts.Providers.Messages;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Contracts.Messaging;

/// <summary>
/// Captures what is published to exchanges of a RabbitMQ, in a queue of its own that is gone with it: trigger the service, then await the message. Nothing is taken from other
/// readers, and nothing waits for time to pass: a message that is there is returned at once, one that is not is waited for until the time limit.
/// </summary>
/// <example>
/// <code>
/// await using var capture = new RabbitMqCapture(new Uri("amqp://localhost"), new QueueBinding("orders", "orders.#"));
/// var message = await capture.AfterAsync(() => orders.PlaceAsync(42), AwaitedMessage.On("orders.placed"), cancellationToken);
/// </code>
/// </example>
public sealed class RabbitMqCapture : IMessageCapture, IAsyncDisposable
{
    private const string FenceHeader = "x-contracts-fence";

    private readonly Func<CancellationToken, Task<Uri>> _find;
    private readonly ImmutableArray<QueueBinding> _bindings;
    private readonly Inbox _inbox;
    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _fences = [];

    private long _lastNumber;
    private Uri? _address;
    private IConnection? _connection;
    private IChannel? _channel;
    private string _queue = "";

    /// <summary>A capture that connects when it is first used.</summary>
    /// <param name="address">The broker: <c>amqp://user:password@host:port</c>.</param>
    /// <param name="bindings">What to listen to.</param>
    public RabbitMqCapture(Uri address, params QueueBinding[] bindings)
        : this(address, TimeProvider.System, bindings)
    {
    }

    /// <summary>A capture that looks for the broker when it is first used: <c>new RabbitMqCapture(RabbitMqServer.FindAsync, …)</c>.</summary>
    /// <param name="find">Finds the address; asked until it has answered once.</param>
    /// <param name="bindings">What to listen to.</param>
    public RabbitMqCapture(Func<CancellationToken, Task<string>> find, params QueueBinding[] bindings)
        : this(async cancellationToken => new Uri(await find(cancellationToken).ConfigureAwait(false)), TimeProvider.System, bindings) =>
        ArgumentNullException.ThrowIfNull(find);

    internal RabbitMqCapture(Uri address, TimeProvider clock, params QueueBinding[] bindings)
        : this(_ => Task.FromResult(address), clock, bindings) => ArgumentNullException.ThrowIfNull(address);

    private RabbitMqCapture(Func<CancellationToken, Task<Uri>> find, TimeProvider clock, QueueBinding[] bindings)
    {
        ArgumentNullException.ThrowIfNull(bindings);
        if (bindings.Length == 0)
            throw new ArgumentException("A capture listens to something: new QueueBinding(\"orders\", \"orders.#\").", nameof(bindings));
        (_find, _bindings, _inbox) = (find, [.. bindings], new Inbox(bindings, clock));
    }

    /// <summary>How long a message is waited for. 5 seconds, if nothing else is said.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether an interaction that leaves messages fails its verification; else they are reported only.</summary>
    public bool FailsOnLeftovers { get; init; }

    /// <summary>Connects and binds the queue. A second call does nothing.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="MessageCaptureException">The broker cannot be reached, or refuses.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_channel is not null)
                return;
            _address ??= await _find(cancellationToken).ConfigureAwait(false);
            await ConnectAsync(_address, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is RabbitMQClientException or IOException)
        {
            throw new MessageCaptureException($"The RabbitMQ at {Where} cannot be listened to: {refused.GetBaseException().Message}", refused);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Forgets what came before, does something, and waits for the message that comes of it.</summary>
    /// <param name="trigger">What makes the service publish.</param>
    /// <param name="awaited">Which message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MessageNotCapturedException">It did not come in time.</exception>
    public async Task<CapturedMessage> AfterAsync(Func<Task> trigger, AwaitedMessage awaited, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        await DrainAsync(cancellationToken).ConfigureAwait(false);
        await trigger().ConfigureAwait(false);
        return await AwaitAsync(awaited, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the first message of that kind which arrived and was not taken, or waits for it.</summary>
    /// <param name="awaited">Which message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MessageNotCapturedException">It did not come in time.</exception>
    public async Task<CapturedMessage> AwaitAsync(AwaitedMessage awaited, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(awaited);
        await StartAsync(cancellationToken).ConfigureAwait(false);
        return await _inbox.TakeAsync(awaited, TimeLimit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks a service a question over its queue, and waits for the answer that comes back from it: the request and the response of a synchronous message.</summary>
    /// <param name="queue">The queue from which the service takes questions. The answer is to go to the queue that the question names (<c>replyTo</c>), with the question's <c>correlationId</c>.</param>
    /// <param name="question">The question; of its metadata the content type goes with it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MessageCaptureException">There is no such queue.</exception>
    /// <exception cref="MessageNotCapturedException">The answer did not come in time.</exception>
    public async Task<CapturedMessage> AskAsync(string queue, ActualMessage question, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queue);
        ArgumentNullException.ThrowIfNull(question);
        await StartAsync(cancellationToken).ConfigureAwait(false);
        await RequireAsync(queue, cancellationToken).ConfigureAwait(false);
        var number = Interlocked.Increment(ref _lastNumber).ToString();
        var properties = new BasicProperties { ContentType = question.Contents.ContentType, CorrelationId = number, ReplyTo = _queue };
        await PublishAsync(queue, properties, question.Contents.Bytes, cancellationToken).ConfigureAwait(false);
        return await AwaitAsync(AwaitedMessage.Any.Where($"the answer of {queue}", message => message.Headers["correlationId"] == number), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes everything that arrived, with all that the broker had accepted before this call.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ImmutableArray<CapturedMessage>> DrainAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken).ConfigureAwait(false);
        await FenceAsync(cancellationToken).ConfigureAwait(false);
        return _inbox.Drain();
    }

    async Task IMessageCapture.BeginAsync(CancellationToken cancellationToken) => await DrainAsync(cancellationToken).ConfigureAwait(false);

    async Task<ImmutableArray<string>> IMessageCapture.EndAsync(CancellationToken cancellationToken) =>
    [
        .. (await DrainAsync(cancellationToken).ConfigureAwait(false))
            .GroupBy(message => $"{message.Exchange} {message.RoutingKey}")
            .Select(group => $"{group.Key}: {group.Count()} {(group.Count() == 1 ? "message" : "messages")} that nobody took"),
    ];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
            await _channel.DisposeAsync().ConfigureAwait(false);
        if (_connection is not null)
            await _connection.DisposeAsync().ConfigureAwait(false);
        _one.Dispose();
    }

    private string Where => _address is null ? "an address that was not found" : $"{_address.Host}:{_address.Port}";

    private async Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        _connection ??= await new ConnectionFactory { Uri = address }.CreateConnectionAsync(cancellationToken).ConfigureAwait(false);
        foreach (var exchange in _bindings.Select(binding => binding.Exchange).Distinct())
            await EnsureAsync(_connection, exchange, cancellationToken).ConfigureAwait(false);
        var channel = await _connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        _queue = (await channel.QueueDeclareAsync(exclusive: true, autoDelete: true, cancellationToken: cancellationToken).ConfigureAwait(false)).QueueName;
        foreach (var binding in _bindings)
            await channel.QueueBindAsync(_queue, binding.Exchange, binding.Pattern, cancellationToken: cancellationToken).ConfigureAwait(false);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += ReceiveAsync;
        await channel.BasicConsumeAsync(_queue, autoAck: true, consumer, cancellationToken).ConfigureAwait(false);
        _channel = channel;
    }

    /// <summary>An exchange that is there stays what it is; asking for one that is not closes the channel, so it has one of its own.</summary>
    private static async Task EnsureAsync(IConnection connection, string exchange, CancellationToken cancellationToken)
    {
        try
        {
            var asking = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await using (asking.ConfigureAwait(false))
                await asking.ExchangeDeclarePassiveAsync(exchange, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            var making = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await using (making.ConfigureAwait(false))
                await making.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    private Task ReceiveAsync(object sender, BasicDeliverEventArgs delivery)
    {
        var message = Reading.Of(delivery);
        if (delivery.Exchange.Length == 0 && message.Headers.TryGetValue(FenceHeader, out var fence) && _fences.TryRemove(fence, out var passed))
            passed.SetResult();
        else
            _inbox.Add(message);
        return Task.CompletedTask;
    }

    /// <summary>A queue keeps its order: when a message sent to it now has come through, so has everything that was in it.</summary>
    private async Task FenceAsync(CancellationToken cancellationToken)
    {
        var fence = Interlocked.Increment(ref _lastNumber).ToString();
        var passed = _fences[fence] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await PublishAsync(_queue, new BasicProperties { Headers = new Dictionary<string, object?> { [FenceHeader] = fence } }, ReadOnlyMemory<byte>.Empty, cancellationToken).ConfigureAwait(false);

        try
        {
            await passed.Task.WaitAsync(TimeLimit, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            throw new MessageCaptureException($"The RabbitMQ at {Where} did not answer within {TimeLimit.TotalSeconds:0.###} s.", late);
        }
    }

    private async Task RequireAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            // Asking for one that is not there closes the channel, so it has one of its own.
            var asking = await _connection!.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await using (asking.ConfigureAwait(false))
                await asking.QueueDeclarePassiveAsync(queue, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationInterruptedException locked) when (locked.ShutdownReason?.ReplyCode == Constants.ResourceLocked)
        {
            // It is there, and somebody's own; questions may go to it.
        }
        catch (Exception refused) when (refused is RabbitMQClientException or IOException)
        {
            throw new MessageCaptureException($"No question can go to the queue {queue} of the RabbitMQ at {Where}: {refused.GetBaseException().Message} Does the service run, and take questions from there?", refused);
        }
    }

    private async Task PublishAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _channel!.BasicPublishAsync("", queue, mandatory: true, properties, body, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is RabbitMQClientException or IOException)
        {
            throw new MessageCaptureException($"The RabbitMQ at {Where} went away: {gone.GetBaseException().Message}", gone);
        }
        finally
        {
            _one.Release();
        }
    }
}
