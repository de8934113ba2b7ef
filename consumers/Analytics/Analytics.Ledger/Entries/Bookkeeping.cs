using System.Text.Json;
using Analytics.Ledger.Messages;
using Analytics.Ledger.Storage;
using ServiceDefaults.Events.Inbox;

namespace Analytics.Ledger.Entries;

/// <summary>
/// Enters what other services tell into the ledger. Entries and the note that the message was handled are saved together, so a message that comes twice is entered once, and the
/// order in which messages come means nothing.
/// </summary>
public sealed class Bookkeeping(AnalyticsContext context, TimeProvider clock)
{
    /// <summary>An order was placed: its amount, and that of each line.</summary>
    /// <returns>False where the message was handled before.</returns>
    /// <exception cref="JsonException">The body is no such message, or its lines do not add up to its total.</exception>
    public Task<bool> PlacedAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var placed = AnalyticsMessages.Read<OrderPlaced>(body.Span);
        var sum = placed.Lines.Sum(line => line.Total);
        if (sum != placed.Total)
            throw new JsonException($"The lines of order {placed.OrderId} add up to {sum}, and its total is {placed.Total}.");

        var order = new Entry { MessageId = messageId, Kind = EntryKind.OrderPlaced, Amount = placed.Total, Currency = placed.Currency, At = placed.PlacedAt };
        var lines = placed.Lines.Select((line, index) => new Entry
        {
            MessageId = messageId,
            Number = index + 1,
            Kind = EntryKind.ProductSold,
            Subject = line.Sku,
            Quantity = line.Quantity,
            Amount = line.Total,
            Currency = placed.Currency,
            At = placed.PlacedAt,
        });
        return EnterAsync(messageId, [order, .. lines], cancellationToken);
    }

    /// <inheritdoc cref="PlacedAsync" />
    public Task<bool> AssignedAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var assigned = AnalyticsMessages.Read<OrderAssigned>(body.Span);
        return EnterAsync(messageId, [new Entry { MessageId = messageId, Kind = EntryKind.OrderAssigned, Subject = assigned.Technician, At = assigned.AssignedAt }], cancellationToken);
    }

    /// <inheritdoc cref="PlacedAsync" />
    public Task<bool> CompletedAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var completed = AnalyticsMessages.Read<OrderCompleted>(body.Span);
        var entry = new Entry { MessageId = messageId, Kind = EntryKind.OrderCompleted, Amount = completed.Total, Currency = completed.Currency, At = completed.CompletedAt };
        return EnterAsync(messageId, [entry], cancellationToken);
    }

    /// <summary>Money was taken.</summary>
    /// <returns>False where the message was handled before.</returns>
    public Task<bool> CapturedAsync(string messageId, PaymentCaptured captured, CancellationToken cancellationToken)
    {
        var entry = new Entry { MessageId = messageId, Kind = EntryKind.PaymentCaptured, Amount = captured.Amount, Currency = captured.Currency, At = captured.CapturedAt };
        return EnterAsync(messageId, [entry], cancellationToken);
    }

    /// <summary>The stock of a product changed: worth an entry where none is left.</summary>
    /// <inheritdoc cref="PlacedAsync" />
    public Task<bool> StockChangedAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var changed = AnalyticsMessages.Read<StockChanged>(body.Span);
        return EnterAsync(
            messageId,
            changed.Available > 0 ? [] : [new Entry { MessageId = messageId, Kind = EntryKind.ProductSoldOut, Subject = changed.Sku, At = changed.ChangedAt }],
            cancellationToken);
    }

    /// <inheritdoc cref="PlacedAsync" />
    public Task<bool> RegisteredAsync(string messageId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var registered = AnalyticsMessages.Read<UserRegistered>(body.Span);
        return EnterAsync(messageId, [new Entry { MessageId = messageId, Kind = EntryKind.UserRegistered, At = registered.RegisteredAt }], cancellationToken);
    }

    private Task<bool> EnterAsync(string messageId, IEnumerable<Entry> entries, CancellationToken cancellationToken) =>
        context.HandleOnceAsync(messageId, clock.GetUtcNow(), () => context.AddRangeAsync(entries, cancellationToken), cancellationToken);
}
