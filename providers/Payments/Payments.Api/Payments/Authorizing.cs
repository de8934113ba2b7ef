using Microsoft.EntityFrameworkCore;
using Payments.Api.Storage;
using Payments.Clients.CardProcessor;
using ServiceDefaults.Correlation;

namespace Payments.Api.Payments;

/// <summary>
/// Has the amount of an order set aside on a card. Asked twice it does it once: the attempt has a key that the card processor knows it by, and the payment is saved after the
/// processor's answer, so that a caller who got no answer asks again and gets the same.
/// </summary>
internal sealed class Authorizing(PaymentsContext context, CardProcessorClient cards, Receipts receipts, CorrelationContext correlation, TimeProvider clock)
{
    public async Task<PaymentOutcome> AuthorizeAsync(Guid orderId, PaymentRequest request, CancellationToken cancellationToken)
    {
        var known = await context.Payments.FindAsync([orderId], cancellationToken);
        return known switch
        {
            null or { Status: PaymentStatus.Declined } => await TryAsync(orderId, known, request, cancellationToken),
            { Status: PaymentStatus.Authorized or PaymentStatus.Captured } when known.IsOver(request.Amount, request.Currency!) => new PaymentOutcome.Already(known),
            _ => new PaymentOutcome.NotAllowed(known, $"set {request.Amount} {request.Currency} aside"),
        };
    }

    private async Task<PaymentOutcome> TryAsync(Guid orderId, Payment? declined, PaymentRequest request, CancellationToken cancellationToken)
    {
        if (declined is not null && !declined.IsOver(request.Amount, request.Currency!))
            return new PaymentOutcome.NotAllowed(declined, $"set {request.Amount} {request.Currency} aside");

        var attempt = (declined?.Attempts ?? 0) + 1;
        var receipt = await receipts.EmailOfAsync(request.Customer, cancellationToken);
        var outcome = await cards.AuthorizeAsync($"{orderId}-{attempt}", new CardCharge(orderId, request.Amount, request.Currency!, request.Card!, receipt), cancellationToken);
        var payment = declined ?? context.Payments.Add(new Payment { OrderId = orderId, Amount = request.Amount, Currency = request.Currency! }).Entity;
        payment.Attempts = attempt;
        payment.CorrelationId = correlation.Current;
        payment.Authorization = (outcome as AuthorizationOutcome.Authorized)?.Id;
        payment.Become(payment.Authorization is null ? PaymentStatus.Declined : PaymentStatus.Authorized, clock.GetUtcNow());
        return await SavedAsync(payment, cancellationToken)
            ? outcome is AuthorizationOutcome.Declined answer ? new PaymentOutcome.Declined(answer) : new PaymentOutcome.Done(payment)
            : await AuthorizeAsync(orderId, request, cancellationToken);
    }

    /// <summary>False where somebody else wrote this payment since it was read.</summary>
    private async Task<bool> SavedAsync(Payment payment, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException lost)
        {
            context.ChangeTracker.Clear();
            if (lost is DbUpdateConcurrencyException || await context.Payments.AnyAsync(other => other.OrderId == payment.OrderId, cancellationToken))
                return false;
            throw;
        }
    }
}
