using Contracts.Testing;

namespace Marketplace.Verification;

/// <summary>Everything that consumers expect of Marketplace: one test per interaction.</summary>
public sealed class MarketplaceVerification(MarketplaceOnSqlite provider) : IClassFixture<MarketplaceOnSqlite>
{
    [Theory, InteractionsOf<MarketplaceOnSqlite>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}

/// <summary>The same on the database of production.</summary>
public sealed class MarketplaceVerificationOnPostgreSql(MarketplaceOnPostgreSql provider) : IClassFixture<MarketplaceOnPostgreSql>
{
    [Theory, InteractionsOf<MarketplaceOnPostgreSql>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
