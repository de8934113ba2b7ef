using Orders.Api.Orders;
using Orders.Clients.Inventory;
using Orders.Clients.Payments;

namespace Orders.Api.Checkouts;

/// <summary>What became of somebody's wish to buy.</summary>
internal abstract record CheckoutOutcome
{
    private CheckoutOutcome()
    {
    }

    public sealed record Placed(Order Order) : CheckoutOutcome;

    /// <summary>The customer wished for it before, under the same key; nothing is bought a second time.</summary>
    public sealed record PlacedBefore(Order Order) : CheckoutOutcome;

    /// <summary>The customer wished for it before, under the same key, and that has not ended yet.</summary>
    public sealed record BeingPlaced : CheckoutOutcome;

    /// <summary>It cannot be bought like this; everything that is wrong, by the member of the request.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors) : CheckoutOutcome;

    /// <summary>The customer has no account any more.</summary>
    public sealed record UnknownCustomer : CheckoutOutcome;

    /// <summary>It was bought for another price than it costs now.</summary>
    public sealed record PriceChanged(decimal Total, string Currency) : CheckoutOutcome;

    public sealed record SoldOut(IReadOnlyList<Shortage> Shortages) : CheckoutOutcome;

    public sealed record Declined(PaymentOutcome.Declined Answer) : CheckoutOutcome;
}
