using Microsoft.EntityFrameworkCore;
using Payments.Api.Storage;
using Payments.Clients.CardProcessor;

namespace Payments.Api.Payments;

/// <summary>Takes a payment back, however far it came: what was taken is refunded, what was only set aside is released.</summary>
internal sealed class GivingBack(PaymentsContext context, CardProcessorClient cards, TimeProvider clock)
{
    public async Task<PaymentOutcome> GiveBackAsync(Guid orderId, CancellationToken cancellationToken)
    {
        switch (await context.Payments.FindAsync([orderId], cancellationToken))
        {
            case null:
                return new PaymentOutcome.Missing();
            case { Status: PaymentStatus.Refunded or PaymentStatus.Released } payment:
                return new PaymentOutcome.Already(payment);
            case { Status: PaymentStatus.Captured } payment:
                await cards.RefundAsync(payment.Authorization!, cancellationToken);
                return await BecomeAsync(payment, PaymentStatus.Refunded, cancellationToken);
            case { Status: PaymentStatus.Authorized } payment:
                await cards.ReleaseAsync(payment.Authorization!, cancellationToken);
                return await BecomeAsync(payment, PaymentStatus.Released, cancellationToken);
            case var payment:
                return new PaymentOutcome.NotAllowed(payment, "give it back");
        }
    }

    private async Task<PaymentOutcome> BecomeAsync(Payment payment, PaymentStatus status, CancellationToken cancellationToken)
    {
        payment.Become(status, clock.GetUtcNow());
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new PaymentOutcome.Done(payment);
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return await GiveBackAsync(payment.OrderId, cancellationToken);
        }
    }
}
