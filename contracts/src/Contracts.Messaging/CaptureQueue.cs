using System.Collections.Concurrent;
using System.Text;
using Contracts.Engine.Matching;
using Contracts.Providers.Messages;
using Contracts.Providers.Results;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Contracts.Messaging;

/// <summary>A capture's own queue at a RabbitMQ: it has what goes through the exchanges that it is bound to, and is gone with its connection.</summary>
internal sealed class CaptureQueue : IAsyncDisposable
{
    private const string FenceHeader = "x-contracts-fence";

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _fences = [];
    private readonly SemaphoreSlim _one = new(1);
    private readonly Uri _address;
    private readonly Inbox _inbox;
    private readonly IConnection _connection;
    private readonly IChannel _channel;
    private readonly string _name;
    private long _lastNumber;

    private CaptureQueue(Uri address, Inbox inbox, IConnection connection, IChannel channel, string name) =>
        (_address, _inbox, _connection, _channel, _name) = (address, inbox, connection, channel, name);

    /// <summary>The broker, as it says itself.</summary>
    public UsedVersion Server => new(Told("product") ?? "RabbitMQ", Told("version") ?? "of an unknown version");

    private string Where => $"{_address.Host}:{_address.Port}";

    /// <summary>Connects, binds the queue, and has everything that comes put into an inbox.</summary>
    public static async Task<CaptureQueue> BindAsync(Uri address, IReadOnlyCollection<QueueBinding> bindings, Inbox inbox, CancellationToken cancellationToken)
    {
        var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var exchange in bindings.Select(binding => binding.Exchange).Distinct())
                await EnsureAsync(connection, exchange, cancellationToken).ConfigureAwait(false);
            var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            var name = (await channel.QueueDeclareAsync(exclusive: true, autoDelete: true, cancellationToken: cancellationToken).ConfigureAwait(false)).QueueName;
            foreach (var binding in bindings)
                await channel.QueueBindAsync(name, binding.Exchange, binding.Pattern, cancellationToken: cancellationToken).ConfigureAwait(false);

            var queue = new CaptureQueue(address, inbox, connection, channel, name);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += queue.ReceiveAsync;
            await channel.BasicConsumeAsync(name, autoAck: true, consumer, cancellationToken).ConfigureAwait(false);
            return queue;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Puts a question into the queue of a service; the answer comes to this one.</summary>
    /// <returns>The number that the answer will have (<c>correlationId</c>).</returns>
    /// <exception cref="MessageCaptureException">There is no such queue.</exception>
    public async Task<string> AskAsync(string queue, ActualMessage question, CancellationToken cancellationToken)
    {
        await RequireAsync(queue, cancellationToken).ConfigureAwait(false);
        var number = NextNumber();
        var properties = new BasicProperties { ContentType = question.Contents.ContentType, CorrelationId = number, ReplyTo = _name };
        await PublishAsync(queue, properties, question.Contents.Bytes, cancellationToken).ConfigureAwait(false);
        return number;
    }

    /// <summary>Waits until everything is in the inbox that is in the queue now. A queue keeps its order: when a message that is sent to it now has come through, so has all before it.</summary>
    public async Task FenceAsync(TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        var fence = NextNumber();
        var passed = _fences[fence] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await PublishAsync(_name, new BasicProperties { Headers = new Dictionary<string, object?> { [FenceHeader] = fence } }, ReadOnlyMemory<byte>.Empty, cancellationToken).ConfigureAwait(false);

        try
        {
            await passed.Task.WaitAsync(timeLimit, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            throw new MessageCaptureException($"The RabbitMQ at {Where} did not answer within {timeLimit.TotalSeconds:0.###} s.", late);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
        _one.Dispose();
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

    private async Task RequireAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            // Asking for one that is not there closes the channel, so it has one of its own.
            var asking = await _connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
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
            await _channel.BasicPublishAsync("", queue, mandatory: true, properties, body, cancellationToken).ConfigureAwait(false);
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

    private string NextNumber() => Interlocked.Increment(ref _lastNumber).ToString();

    private string? Told(string property) => _connection.ServerProperties?.TryGetValue(property, out var value) == true && value is byte[] text ? Encoding.UTF8.GetString(text) : null;
}
