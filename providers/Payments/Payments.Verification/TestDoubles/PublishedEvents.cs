using System.Text.Json;
using ServiceDefaults.Events;
using System.Threading.Channels;

namespace Payments.Verification.TestDoubles;

/// <summary>The message broker of a test: keeps what was published, and is away when the test says so.</summary>
public sealed class PublishedEvents : IEventPublisher
{
    private readonly Channel<OutgoingEvent> _events = Channel.CreateUnbounded<OutgoingEvent>();

    /// <summary>How often it still fails before it takes anything.</summary>
    public int Failures { get; set; }

    public Task PublishAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
    {
        if (Failures-- > 0)
            throw new IOException("The message broker is away.");
        return _events.Writer.WriteAsync(outgoing, cancellationToken).AsTask();
    }

    /// <summary>The next event about an order; waits for it, and passes over those about others.</summary>
    public async Task<OutgoingEvent> NextAsync(Guid order)
    {
        while (true)
        {
            var next = await _events.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            if (JsonElement.Parse(next.Body.Span).GetProperty("orderId").GetGuid() == order)
                return next;
        }
    }

    /// <summary>Whether nothing more was published.</summary>
    public bool IsEmpty => !_events.Reader.TryPeek(out _);
}
