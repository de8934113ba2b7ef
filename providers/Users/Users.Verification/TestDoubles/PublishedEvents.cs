using System.Threading.Channels;
using ServiceDefaults.Events;

namespace Users.Verification.TestDoubles;

/// <summary>The message broker of a test: keeps what was published.</summary>
public sealed class PublishedEvents : IEventPublisher
{
    private readonly Channel<OutgoingEvent> _events = Channel.CreateUnbounded<OutgoingEvent>();

    public Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken) => _events.Writer.WriteAsync(outgoing, cancellationToken).AsTask();

    /// <summary>The next event; waits for it.</summary>
    public async Task<OutgoingEvent> NextAsync() => await _events.Reader.ReadAsync(TestContext.Current.CancellationToken);
}
