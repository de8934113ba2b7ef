namespace Orders.Clients.Pricing;

/// <summary>What came of asking for the price of a purchase.</summary>
public abstract record QuoteOutcome
{
    private QuoteOutcome()
    {
    }

    /// <summary>It can be bought for this.</summary>
    public sealed record Quoted(IReadOnlyList<QuotedLine> Lines, decimal Total, string Currency) : QuoteOutcome;

    /// <summary>It cannot be bought like this; everything that is wrong, by the member of the request.</summary>
    public sealed record Rejected(IReadOnlyDictionary<string, string[]> Errors) : QuoteOutcome;
}

/// <summary>What one line costs.</summary>
public sealed record QuotedLine(string Sku, int Quantity, decimal UnitPrice, decimal Total);
