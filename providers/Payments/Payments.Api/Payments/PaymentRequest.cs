namespace Payments.Api.Payments;

/// <summary>What is to be paid, by whom, and with which card.</summary>
internal sealed record PaymentRequest(Guid Customer, decimal Amount, string? Currency, string? Card)
{
    private const decimal MaxAmount = 1_000_000m;

    /// <summary>Everything that is wrong with it; empty when it is fine.</summary>
    public Dictionary<string, string[]> Errors()
    {
        var errors = new Dictionary<string, string[]>();
        if (Customer == Guid.Empty)
            errors["customer"] = ["A payment names the user who pays."];
        if (Amount is <= 0 or > MaxAmount || decimal.Round(Amount, 2) != Amount)
            errors["amount"] = [$"An amount is more than 0, at most {MaxAmount}, and exact to the cent; this one is {Amount}."];
        if (Currency is not { Length: 3 } || !Currency.All(char.IsAsciiLetterUpper))
            errors["currency"] = [$"A currency is three capital letters (ISO 4217); this one is '{Currency}'."];
        if (string.IsNullOrWhiteSpace(Card))
            errors["card"] = ["A payment names the token of a card."];
        return errors;
    }
}
