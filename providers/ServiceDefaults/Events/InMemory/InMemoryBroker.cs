using System.Collections.Concurrent;
using ServiceDefaults.Events.Questions;

namespace ServiceDefaults.Events.InMemory;

/// <summary>
/// A message broker within one process, for development and demonstrations: topic exchanges and queues as RabbitMQ has them, as long as the process lives. The services of a process
/// that name the same one hear each other, and answer each other's questions.
/// </summary>
public sealed class InMemoryBroker : IEventPublisher, IQuestionTransport
{
    private static readonly ConcurrentDictionary<string, InMemoryBroker> Known = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, InMemoryQueue> _queues = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<Question, CancellationToken, Task<ReadOnlyMemory<byte>?>>> _answers = new(StringComparer.Ordinal);
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

    /// <summary>Has questions answered that come to a queue; one answers, whoever said so last.</summary>
    public void Answer(string queue, Func<Question, CancellationToken, Task<ReadOnlyMemory<byte>?>> answer) => _answers[queue] = answer;

    /// <summary>Has them answered no longer, unless somebody else does by now.</summary>
    public void AnswerNoLonger(string queue, Func<Question, CancellationToken, Task<ReadOnlyMemory<byte>?>> answer) => _answers.TryRemove(KeyValuePair.Create(queue, answer));

    async Task<ReadOnlyMemory<byte>?> IQuestionTransport.AskAsync(Question question, CancellationToken cancellationToken) =>
        _answers.TryGetValue(question.Queue, out var answer) ? await answer(question, cancellationToken).WaitAsync(cancellationToken) : null;
}
