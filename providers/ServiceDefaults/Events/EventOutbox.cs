using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
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

    /// <summary>Has an event published when the changes of the context are saved.</summary>
    public void Add(OutgoingEvent outgoing) => context.Add(new OutboxEvent
    {
        MessageId = Guid.Parse(outgoing.MessageId),
        Exchange = outgoing.Exchange,
        RoutingKey = outgoing.RoutingKey,
        Body = Encoding.UTF8.GetString(outgoing.Body.Span),
        CorrelationId = outgoing.CorrelationId ?? correlation.Current,
        TraceParent = outgoing.TraceParent ?? Activity.Current?.Id,
    });

    /// <summary>Saves what was changed and what tells of it.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        signal.Wake();
    }

    /// <summary>Saves them at the end of a transaction, and ends it.</summary>
    public async Task CommitAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Wake();
    }
}
