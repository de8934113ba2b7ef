using Contracts.Testing;

namespace Bazaar.Verification;

/// <summary>Everything that Marketplace expects of the outside marketplace, tried in its sandbox: one test per interaction.</summary>
public sealed class BazaarVerification(BazaarProvider provider) : IClassFixture<BazaarProvider>
{
    [Theory, InteractionsOf<BazaarProvider>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
