using Gateway.Clients.Inventory;

namespace Gateway.Clients.Orders;

/// <summary>What became of a purchase.</summary>
public abstract record CheckoutOutcome
{
    private CheckoutOutcome()
    {
    }

    /// <summary>It is reserved and paid.</summary>
    public sealed record Placed(Guid Id, string Status, decimal Total, string Currency) : CheckoutOutcome;

    /// <summary>It cannot be bought like this; everything that is wrong, by the member of the request.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors) : CheckoutOutcome;

    /// <summary>Nothing was bought: the token has ended, or whose it was is gone.</summary>
    public sealed record NotLoggedIn : CheckoutOutcome;

    /// <summary>Nothing was bought: of these there are too few.</summary>
    public sealed record SoldOut(IReadOnlyList<Shortage> Shortages) : CheckoutOutcome;

    /// <summary>Nothing was bought: the card was not good for it.</summary>
    /// <param name="Code">For programs: <c>card_declined</c>.</param>
    /// <param name="Detail">For people.</param>
    public sealed record Declined(string Code, string Detail) : CheckoutOutcome;
}
