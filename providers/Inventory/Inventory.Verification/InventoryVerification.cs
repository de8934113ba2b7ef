using Contracts.Testing;

namespace Inventory.Verification;

/// <summary>Everything that consumers expect of Inventory: one test per interaction.</summary>
public sealed class InventoryVerification(InventoryOnSqlite provider) : IClassFixture<InventoryOnSqlite>
{
    [Theory, InteractionsOf<InventoryOnSqlite>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}

/// <summary>The same on the database of production.</summary>
public sealed class InventoryVerificationOnPostgreSql(InventoryOnPostgreSql provider) : IClassFixture<InventoryOnPostgreSql>
{
    [Theory, InteractionsOf<InventoryOnPostgreSql>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
