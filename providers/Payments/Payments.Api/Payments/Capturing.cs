using Microsoft.EntityFrameworkCore;
using Payments.Api.Events;
using Payments.Api.Storage;
using Payments.Clients.CardProcessor;
using ServiceDefaults.Events;

namespace Payments.Api.Payments;

/// <summary>Takes the money that was set aside, and tells others of it.</summary>
internal sealed class Capturing(PaymentsContext context, CardProcessorClient cards, EventOutbox<PaymentsContext> outbox, TimeProvider clock)
{
    public async Task<PaymentOutcome> CaptureAsync(Guid orderId, CancellationToken cancellationToken)
    {
        switch (await context.Payments.FindAsync([orderId], cancellationToken))
        {
            case null:
                return new PaymentOutcome.Missing();
            case { Status: PaymentStatus.Captured } payment:
                return new PaymentOutcome.Already(payment);
            case { Status: PaymentStatus.Authorized } payment:
                await cards.CaptureAsync(payment.Authorization!, cancellationToken);
                Note(payment);
                return await SavedAsync(cancellationToken) ? new PaymentOutcome.Done(payment) : await CaptureAsync(orderId, cancellationToken);
            case var payment:
                return new PaymentOutcome.NotAllowed(payment, "capture it");
        }
    }

    /// <summary>Notes that the money was taken, with the event that tells it; saved by the caller.</summary>
    public void Note(Payment payment)
    {
        payment.Become(PaymentStatus.Captured, clock.GetUtcNow());
        outbox.Add(
            PaymentCaptured.Exchange,
            PaymentCaptured.RoutingKey,
            new PaymentCaptured(payment.OrderId, payment.Amount, payment.Currency, payment.ChangedAt),
            PaymentCaptured.Json);
    }

    /// <summary>False where the card processor told of it first, or another caller was faster.</summary>
    private async Task<bool> SavedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await outbox.SaveAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return false;
        }
    }
}
