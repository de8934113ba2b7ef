namespace CardProcessor.Sandbox.Authorizations;

/// <summary>What a merchant wants to have set aside, and on which card.</summary>
internal sealed record AuthorizationRequest(string? Reference, decimal Amount, string? Currency, string? Card, string? ReceiptEmail = null)
{
    /// <summary>Null where nothing is wrong with it.</summary>
    public Problem? Problem() => this switch
    {
        { Amount: <= 0 } => new Problem("invalid_amount", "An amount is more than 0."),
        { Currency: not { Length: 3 } } => new Problem("invalid_currency", "A currency has three letters."),
        { Reference: null or "" } => new Problem("missing_reference", "An authorization has a reference of the merchant's."),
        { Card: null } => new Problem("missing_card", "An authorization names a card."),
        _ when TestCards.Find(Card) is null => new Problem("unknown_card", $"'{Card}' is no card of the sandbox: {TestCards.Names}."),
        _ => null,
    };
}

/// <summary>Why something is refused, for programs and for people.</summary>
internal sealed record Problem(string Code, string Message);

/// <summary>As the processor writes it.</summary>
internal sealed record ProblemAnswer(Problem Error);
