using Contracts.Testing;

namespace Orders.Verification;

/// <summary>Everything that consumers expect of Orders: one test per interaction, and one per reader of an event.</summary>
[Trait("row", "S3-028"), Trait("row", "S4-045")]
public sealed class OrdersVerification(OrdersOnSqlite provider) : IClassFixture<OrdersOnSqlite>
{
    [Theory, InteractionsOf<OrdersOnSqlite>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);

    [Theory, EventsOf<OrdersOnSqlite>]
    [Trait("row", "S0-013")]
    public Task Is_read_by(string reader) => provider.VerifyEventAsync(reader, TestContext.Current.CancellationToken);
}

/// <summary>The same on the database of production.</summary>
public sealed class OrdersVerificationOnPostgreSql(OrdersOnPostgreSql provider) : IClassFixture<OrdersOnPostgreSql>
{
    [Theory, InteractionsOf<OrdersOnPostgreSql>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
