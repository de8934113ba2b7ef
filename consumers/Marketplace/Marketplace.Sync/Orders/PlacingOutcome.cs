namespace Marketplace.Sync.Orders;

/// <summary>What became of the wish to make an order of what was bought outside.</summary>
public abstract record PlacingOutcome
{
    private PlacingOutcome()
    {
    }

    /// <param name="Order">Its id at Orders.</param>
    public sealed record Placed(Guid Order) : PlacingOutcome;

    /// <summary>It cannot be carried out: none is left, the price is another one now, the card was declined.</summary>
    /// <param name="Reason">For people.</param>
    public sealed record Refused(string Reason) : PlacingOutcome;
}
