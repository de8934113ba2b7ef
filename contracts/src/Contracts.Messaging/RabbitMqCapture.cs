using System.Collections.Immutable;
using Contracts.Engine.Matching;
using Contracts.Providers.Messages;
using Contracts.Providers.Results;
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
    private readonly Func<CancellationToken, Task<Uri>> _find;
    private readonly ImmutableArray<QueueBinding> _bindings;
    private readonly Inbox _inbox;
    private readonly SemaphoreSlim _one = new(1);
    private Uri? _address;
    private CaptureQueue? _queue;

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

    /// <inheritdoc />
    public UsedVersion? Server => _queue?.Server;

    /// <summary>Connects and binds the queue. A second call does nothing.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="MessageCaptureException">The broker cannot be reached, or refuses.</exception>
    public async Task StartAsync(CancellationToken cancellationToken) => await OpenAsync(cancellationToken).ConfigureAwait(false);

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
        var own = await OpenAsync(cancellationToken).ConfigureAwait(false);
        var number = await own.AskAsync(queue, question, cancellationToken).ConfigureAwait(false);
        return await AwaitAsync(AwaitedMessage.Any.Where($"the answer of {queue}", message => message.Headers["correlationId"] == number), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes everything that arrived, with all that the broker had accepted before this call.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ImmutableArray<CapturedMessage>> DrainAsync(CancellationToken cancellationToken)
    {
        var own = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await own.FenceAsync(TimeLimit, cancellationToken).ConfigureAwait(false);
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
        if (_queue is not null)
            await _queue.DisposeAsync().ConfigureAwait(false);
        _one.Dispose();
    }

    private async Task<CaptureQueue> OpenAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _address ??= await _find(cancellationToken).ConfigureAwait(false);
            return _queue ??= await CaptureQueue.BindAsync(_address, _bindings, _inbox, cancellationToken).ConfigureAwait(false);
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

    private string Where => _address is null ? "an address that was not found" : $"{_address.Host}:{_address.Port}";
}
