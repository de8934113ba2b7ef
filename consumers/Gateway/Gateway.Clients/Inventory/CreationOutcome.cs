namespace Gateway.Clients.Inventory;

/// <summary>What came of wanting to have a product.</summary>
public abstract record CreationOutcome
{
    private CreationOutcome()
    {
    }

    /// <summary>It is there, in no warehouse yet.</summary>
    public sealed record Created(Product Product) : CreationOutcome;

    /// <summary>There is no such product; everything that is wrong, by the member of the request.</summary>
    public sealed record Rejected(IReadOnlyDictionary<string, string[]> Errors) : CreationOutcome;

    /// <summary>There is one with that SKU already.</summary>
    public sealed record SkuTaken : CreationOutcome;

    /// <summary>The token's role is not enough.</summary>
    public sealed record Forbidden : CreationOutcome;

    /// <summary>The token no longer holds.</summary>
    public sealed record NotLoggedIn : CreationOutcome;
}
