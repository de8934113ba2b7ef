using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Correlation;

namespace ServiceDefaults.Events;

/// <summary>Keeps events beside the changes that they tell of, so that neither is there without the other.</summary>
public sealed class EventOutbox<TContext>(TContext context, CorrelationContext correlation, OutboxSignal signal, TimeProvider clock)
    where TContext : DbContext
{
    /// <summary>Has an event published when the changes of the context are saved.</summary>
    /// <param name="exchange">The exchange that it goes to.</param>
    /// <param name="routingKey">The key that it is published under.</param>
    /// <param name="told">The event.</param>
    /// <param name="json">How it is written.</param>
    public void Add<TEvent>(string exchange, string routingKey, TEvent told, JsonSerializerOptions json) => context.Add(new OutboxEvent
    {
        MessageId = Guid.CreateVersion7(clock.GetUtcNow()),
        Exchange = exchange,
        RoutingKey = routingKey,
        Body = JsonSerializer.Serialize(told, json),
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
