using Contracts.Testing;

namespace Inventory.Verification;

/// <summary>Everything that consumers expect of Inventory: one test per interaction, and one per reader of an event.</summary>
[Trait("row", "S1-030"), Trait("row", "S3-055")]
public sealed class InventoryVerification(InventoryOnSqlite provider) : IClassFixture<InventoryOnSqlite>
{
    [Theory, InteractionsOf<InventoryOnSqlite>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);

    [Theory, EventsOf<InventoryOnSqlite>]
    public Task Is_read_by(string reader) => provider.VerifyEventAsync(reader, TestContext.Current.CancellationToken);
}

/// <summary>The same on the database of production.</summary>
public sealed class InventoryVerificationOnPostgreSql(InventoryOnPostgreSql provider) : IClassFixture<InventoryOnPostgreSql>
{
    [Theory, InteractionsOf<InventoryOnPostgreSql>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}

/// <summary>The messages as they leave a real RabbitMQ.</summary>
public sealed class InventoryVerificationOnRabbitMq(InventoryOnRabbitMq provider) : IClassFixture<InventoryOnRabbitMq>
{
    [Theory, InteractionsOf<InventoryOnRabbitMq>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}

/// <summary>In any order, by two copies at once.</summary>
public sealed class InventoryVerificationInAnyOrder(InventoryTwice provider) : IClassFixture<InventoryTwice>
{
    [Theory, InteractionsOf<InventoryTwice>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
