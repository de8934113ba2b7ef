using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ServiceDefaults.Events.InMemory;

/// <summary>What one service is to handle, in the order in which it was published.</summary>
public sealed class InMemoryQueue
{
    private readonly ConcurrentDictionary<(string Exchange, TopicPattern Pattern), bool> _bindings = new();
    private readonly Channel<OutgoingEvent> _events = Channel.CreateUnbounded<OutgoingEvent>();
    private readonly Channel<(OutgoingEvent Letter, string Reason)> _dead = Channel.CreateUnbounded<(OutgoingEvent, string)>();

    internal InMemoryQueue(string name) => Name = name;

    public string Name { get; }

    /// <summary>What nobody could handle, each with the reason: the queue <c>{name}.dead</c>.</summary>
    public ChannelReader<(OutgoingEvent Letter, string Reason)> DeadLetters => _dead.Reader;

    /// <summary>Has the events of an exchange come here.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="pattern">Their routing keys: words with dots between them, where <c>*</c> stands for one word and <c>#</c> for any number.</param>
    public void Bind(string exchange, string pattern) => _bindings.TryAdd((exchange, new TopicPattern(pattern)), true);

    /// <summary>Waits for the next event and has it handled. It is gone when that ends well: what was interrupted comes again.</summary>
    public async Task TakeAsync(Func<OutgoingEvent, Task> handle, CancellationToken cancellationToken)
    {
        await _events.Reader.WaitToReadAsync(cancellationToken);
        if (!_events.Reader.TryPeek(out var next))
            return;

        await handle(next);
        _events.Reader.TryRead(out _);
    }

    internal void Offer(OutgoingEvent outgoing)
    {
        if (_bindings.Keys.Any(binding => binding.Exchange == outgoing.Exchange && binding.Pattern.Matches(outgoing.RoutingKey)))
            _events.Writer.TryWrite(outgoing);
    }

    internal void Bury(OutgoingEvent letter, string reason) => _dead.Writer.TryWrite((letter, reason));
}
