using System.Diagnostics;
using System.Text.Json;
using Payments.Api.Events;
using Payments.Api.Storage;
using Payments.Clients.Correlation;

namespace Payments.Api.Outbox;

/// <summary>Keeps events beside the changes that they tell of, so that neither is there without the other.</summary>
internal sealed class EventOutbox(PaymentsContext context, CorrelationContext correlation, OutboxSignal signal, TimeProvider clock)
{
    public void Add(PaymentCaptured captured) => context.Outbox.Add(new OutboxEvent
    {
        MessageId = Guid.CreateVersion7(clock.GetUtcNow()),
        RoutingKey = PaymentCaptured.RoutingKey,
        Body = JsonSerializer.Serialize(captured, PaymentCaptured.Json),
        CorrelationId = correlation.Current,
        TraceParent = Activity.Current?.Id,
    });

    /// <summary>Saves what was changed and what tells of it.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        signal.Wake();
    }
}
