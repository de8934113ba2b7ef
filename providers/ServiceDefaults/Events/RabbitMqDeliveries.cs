using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace ServiceDefaults.Events;

/// <summary>What comes from queues.</summary>
internal static class RabbitMqDeliveries
{
    /// <summary>Takes what comes to queues, one after the other, until the channel is closed, a queue is deleted, or something cannot be taken.</summary>
    public static async Task TakeAllAsync(this IChannel channel, IEnumerable<string> queues, bool autoAck, Func<BasicDeliverEventArgs, Task> take, CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.ChannelShutdownAsync += (_, why) =>
        {
            end.TrySetException(new IOException($"The channel was closed: {why.ReplyText}"));
            return Task.CompletedTask;
        };
        var consumer = new AsyncEventingBasicConsumer(channel);
        // The channel of a queue that is deleted stays open, and nothing would ever come again.
        consumer.UnregisteredAsync += (_, _) =>
        {
            end.TrySetException(new IOException("Nothing comes any more: the queue was deleted."));
            return Task.CompletedTask;
        };
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            try
            {
                await take(delivery);
            }
            catch (Exception failure)
            {
                // The client keeps what handlers throw to itself; what is not acknowledged comes again over the next connection.
                end.TrySetException(failure);
            }
        };
        foreach (var queue in queues)
            await channel.BasicConsumeAsync(queue, autoAck, consumer, cancellationToken);
        await end.Task.WaitAsync(cancellationToken);
    }

    /// <summary>A header as text; null where there is none.</summary>
    public static string? HeaderOf(this BasicDeliverEventArgs delivery, string name) =>
        delivery.BasicProperties.Headers?.TryGetValue(name, out var value) == true && value is byte[] text ? Encoding.UTF8.GetString(text) : null;
}
