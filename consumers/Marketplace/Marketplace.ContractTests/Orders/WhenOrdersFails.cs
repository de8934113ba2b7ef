using Contracts.Consumers;
using Marketplace.Sync.Orders;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Orders;

/// <summary>While Orders is away nothing is decided: what was bought outside stays new there until an order is made of it, or cannot be.</summary>
public sealed class WhenOrdersFails() : ServiceFailures(
    Pact.V4("Marketplace", "Orders").WithHttpInteractions(), "Orders", "POST /orders", "the number of the outside order is the key, so it is placed once")
{
    protected override IResponseBuilderV4 IsAsked() => AnOrder.IsPlaced(Contract);

    protected override Func<Task> Asking(IConsumerContext context, TimeProvider clock, int failuresUntilBreak)
    {
        var orders = context.Asks<OrdersClient>(clock, failuresUntilBreak);
        return () => orders.PlaceAsync(AnOrder.Sold, context.CancellationToken);
    }
}
