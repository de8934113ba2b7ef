namespace CardProcessor.Sandbox.Authorizations;

/// <summary>The cards of the sandbox: what becomes of a charge is decided by the card.</summary>
internal static class TestCards
{
    private static readonly Dictionary<string, TestCard> All = new()
    {
        ["tok_visa"] = new TestCard(null),
        ["tok_declined"] = new TestCard(new Problem("card_declined", "The bank declined the card.")),
        ["tok_empty"] = new TestCard(new Problem("insufficient_funds", "There is not enough money on the account.")),
    };

    public static string Names => string.Join(", ", All.Keys);

    public static TestCard? Find(string? token) => All.GetValueOrDefault(token ?? "");
}

/// <param name="Refusal">What the bank says; null where it says yes.</param>
internal sealed record TestCard(Problem? Refusal);
