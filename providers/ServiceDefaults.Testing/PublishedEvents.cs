using System.Text;
using System.Threading.Channels;
using ServiceDefaults.Events;

namespace ServiceDefaults.Testing;

/// <summary>The message broker of a test: keeps what was published, and is away when the test says so.</summary>
public sealed class PublishedEvents : IEventPublisher
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<OutgoingEvent> _events = Channel.CreateUnbounded<OutgoingEvent>();

    /// <summary>How often it still fails before it takes anything.</summary>
    public int Failures { get; set; }

    /// <summary>Whether nothing more was published.</summary>
    public bool IsEmpty => !_events.Reader.TryPeek(out _);

    public Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
    {
        if (Failures-- > 0)
            throw new IOException("The message broker is away.");
        // It is here, even where the app is about to end.
        _events.Writer.TryWrite(outgoing);
        return Task.CompletedTask;
    }

    /// <summary>The next event; waits for it.</summary>
    public Task<OutgoingEvent> NextAsync() =>
        _events.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>The next event whose body names an id; waits for it, and passes over the others.</summary>
    public async Task<OutgoingEvent> NextAsync(Guid about)
    {
        var id = Encoding.UTF8.GetBytes(about.ToString());
        while (true)
        {
            var next = await NextAsync();
            // Text is the same bytes in JSON and in Avro.
            if (next.Body.Span.IndexOf(id) >= 0)
                return next;
        }
    }
}
