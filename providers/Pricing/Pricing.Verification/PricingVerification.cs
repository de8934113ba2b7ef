using Contracts.Testing;

namespace Pricing.Verification;

/// <summary>Everything that consumers expect of Pricing: one test per interaction.</summary>
public sealed class PricingVerification(PricingOnSqlite provider) : IClassFixture<PricingOnSqlite>
{
    [Theory, InteractionsOf<PricingOnSqlite>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}

/// <summary>The same, rolled back.</summary>
public sealed class PricingVerificationRolledBack(PricingRolledBack provider) : IClassFixture<PricingRolledBack>
{
    [Theory, InteractionsOf<PricingRolledBack>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}

/// <summary>The same on the database of production.</summary>
public sealed class PricingVerificationOnPostgreSql(PricingOnPostgreSql provider) : IClassFixture<PricingOnPostgreSql>
{
    [Theory, InteractionsOf<PricingOnPostgreSql>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}

/// <summary>What a running Pricing can be asked without changing it.</summary>
public sealed class PricingSmokeTest(PricingAlive provider) : IClassFixture<PricingAlive>
{
    [Theory, InteractionsOf<PricingAlive>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
