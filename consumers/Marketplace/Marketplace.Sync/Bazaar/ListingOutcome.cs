namespace Marketplace.Sync.Bazaar;

/// <summary>What became of a wish to have something offered.</summary>
public abstract record ListingOutcome
{
    private ListingOutcome()
    {
    }

    public sealed record Listed : ListingOutcome;

    /// <summary>The marketplace does not want it.</summary>
    /// <param name="Code">For programs: <c>prohibited_product</c>.</param>
    /// <param name="Message">For people.</param>
    public sealed record Refused(string Code, string Message) : ListingOutcome;
}
