using Microsoft.EntityFrameworkCore;
using Payments.Api.Payments;
using Payments.Api.Storage;
using Payments.Clients.Webhooks;
using ServiceDefaults.Correlation;
using ServiceDefaults.Events;

namespace Payments.Api.Webhooks;

/// <summary>Handles what the card processor tells, each event once: its id is saved together with what it changed.</summary>
internal sealed class WebhookInbox(PaymentsContext context, Capturing capturing, EventOutbox<PaymentsContext> outbox, CorrelationContext correlation, TimeProvider clock)
{
    /// <returns>False where the payment is not known yet: the card processor was faster than our own note, and is to tell it again.</returns>
    public async Task<bool> HandleAsync(WebhookEvent told, CancellationToken cancellationToken)
    {
        if (await context.HandledWebhooks.AnyAsync(handled => handled.EventId == told.Id, cancellationToken))
            return true;
        if (await context.Payments.SingleOrDefaultAsync(payment => payment.Authorization == told.Authorization, cancellationToken) is not { } payment)
            return false;

        correlation.Current = payment.CorrelationId ?? correlation.Current;
        context.HandledWebhooks.Add(new HandledWebhook { EventId = told.Id, HandledAt = clock.GetUtcNow() });
        Apply(told, payment);
        try
        {
            await outbox.SaveAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException lost) when (lost is DbUpdateConcurrencyException || IsHandledBeside(lost))
        {
            context.ChangeTracker.Clear();
            return await HandleAsync(told, cancellationToken);
        }
    }

    private void Apply(WebhookEvent told, Payment payment)
    {
        switch (told.Type)
        {
            case WebhookEvent.Captured when payment.Status is PaymentStatus.Authorized:
                capturing.Note(payment);
                break;
            case WebhookEvent.Refunded when payment.Status is PaymentStatus.Captured:
                payment.Become(PaymentStatus.Refunded, clock.GetUtcNow());
                break;
        }
    }

    private static bool IsHandledBeside(DbUpdateException lost) => lost.Entries.Any(entry => entry.Entity is HandledWebhook);
}
