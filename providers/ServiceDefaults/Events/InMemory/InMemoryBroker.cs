using System.Collections.Concurrent;

namespace ServiceDefaults.Events.InMemory;

/// <summary>
/// A message broker within one process, for development and demonstrations: topic exchanges and queues as RabbitMQ has them, as long as the process lives. The services of a process
/// that name the same one hear each other.
/// </summary>
public sealed class InMemoryBroker : IEventPublisher
{
    private static readonly ConcurrentDictionary<string, InMemoryBroker> Known = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, InMemoryQueue> _queues = new(StringComparer.Ordinal);
    private readonly Lock _oneAtATime = new();

    /// <summary>The broker of a name; the same one each time.</summary>
    public static InMemoryBroker Named(string name) => Known.GetOrAdd(name, _ => new InMemoryBroker());

    /// <summary>A queue, made where there is none yet. What was published before it was bound is not in it.</summary>
    public InMemoryQueue Queue(string name) => _queues.GetOrAdd(name, made => new InMemoryQueue(made));

    /// <summary>Puts an event into each queue that is bound to it, once; into none where there is none, as RabbitMQ does.</summary>
    public Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
    {
        // All queues have the events in the same order.
        lock (_oneAtATime)
        {
            foreach (var queue in _queues.Values)
                queue.Offer(outgoing);
        }

        return Task.CompletedTask;
    }
}
