using Contracts.Providers.States;
using Microsoft.EntityFrameworkCore;
using Payments.Api.Payments;
using Payments.Api.Storage;

namespace Payments.Verification;

/// <summary>What consumers take for granted about Payments, brought about in its database. A state holds whatever held before.</summary>
public sealed class PaymentsStates(PaymentsContext database, TimeProvider clock)
{
    [ProviderState("there is no payment for order {order}")]
    public Task None(Guid order, CancellationToken cancellationToken) =>
        database.Payments.Where(payment => payment.OrderId == order).ExecuteDeleteAsync(cancellationToken);

    [ProviderState("the payment for order {order} is {status} over {amount} {currency}")]
    public async Task Is(Guid order, PaymentStatus status, decimal amount, string currency, CancellationToken cancellationToken)
    {
        await None(order, cancellationToken);
        var payment = new Payment { OrderId = order, Amount = amount, Currency = currency, Attempts = 1, Authorization = $"auth_{order:N}" };
        payment.Become(status, clock.GetUtcNow());
        database.Add(payment);
        await database.SaveChangesAsync(cancellationToken);
    }
}
