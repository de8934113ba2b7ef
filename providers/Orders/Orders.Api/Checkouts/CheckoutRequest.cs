using Orders.Clients;

namespace Orders.Api.Checkouts;

/// <summary>What somebody wants to buy, and the token of the card that they pay with.</summary>
/// <param name="Agreed">What it was bought for already, somewhere else: it is placed at that price or not at all. Null for whatever it costs now.</param>
internal sealed record CheckoutRequest(string? Card, IReadOnlyList<CheckoutLine?>? Lines, AgreedPrice? Agreed = null)
{
    private const int MaxLines = 100;
    private const int MaxQuantity = 10_000;

    /// <summary>Everything that is wrong with it; empty when it is fine.</summary>
    public Dictionary<string, string[]> Errors()
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(Card))
            errors["card"] = ["An order names the token of a card."];
        if (Lines is not { Count: >= 1 and <= MaxLines })
            errors["lines"] = [$"An order has 1 to {MaxLines} lines; this one has {Lines?.Count ?? 0}."];

        foreach (var (index, line) in (Lines ?? []).Index())
        {
            if (string.IsNullOrWhiteSpace(line?.Sku))
                errors[$"lines[{index}].sku"] = ["A line names a product."];
            if (line?.Quantity is not (>= 1 and <= MaxQuantity))
                errors[$"lines[{index}].quantity"] = [$"A quantity is between 1 and {MaxQuantity}; this one is {line?.Quantity ?? 0}."];
        }

        return errors;
    }

    /// <summary>The lines of a request without errors.</summary>
    public IReadOnlyList<Line> Wanted() => [.. (Lines ?? []).Select(line => new Line(line!.Sku!, line.Quantity))];
}

/// <summary>What all lines together cost when they were bought.</summary>
internal sealed record AgreedPrice(decimal Total, string? Currency);

/// <summary>One product and how many of it.</summary>
internal sealed record CheckoutLine(string? Sku, int Quantity);
