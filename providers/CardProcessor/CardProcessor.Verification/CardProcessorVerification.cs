using Contracts.Testing;

namespace CardProcessor.Verification;

/// <summary>Everything that Payments expects of the card processor, tried in its sandbox: one test per interaction.</summary>
[Trait("row", "S0-012"), Trait("row", "S1-038"), Trait("row", "S4-043")]
public sealed class CardProcessorVerification(CardProcessorProvider provider) : IClassFixture<CardProcessorProvider>
{
    [Theory, InteractionsOf<CardProcessorProvider>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
