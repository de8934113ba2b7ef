using Contracts.Testing;

namespace Bazaar.Verification;

/// <summary>The contract of Marketplace, tried in a sandbox of which only the address and a key are known: one test per interaction.</summary>
public sealed class TryingItOutside(BazaarOutside provider) : IClassFixture<BazaarOutside>
{
    [Theory, InteractionsOf<BazaarOutside>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
