using Contracts.Testing;

namespace Bazaar.Verification;

/// <summary>Everything that Marketplace expects of the outside marketplace, tried in its sandbox: one test per interaction.</summary>
[Trait("row", "S0-011"), Trait("row", "S0-012")]
public sealed class BazaarVerification(BazaarProvider provider) : IClassFixture<BazaarProvider>
{
    [Theory, InteractionsOf<BazaarProvider>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
