using Contracts.Testing;

namespace Payments.Verification;

/// <summary>Everything that consumers expect of Payments: one test per interaction, and one per reader of an event.</summary>
public sealed class PaymentsVerification(PaymentsOnSqlite provider) : IClassFixture<PaymentsOnSqlite>
{
    [Theory, InteractionsOf<PaymentsOnSqlite>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);

    [Theory, EventsOf<PaymentsOnSqlite>]
    [Trait("row", "S3-054")]
    public Task Is_read_by(string reader) => provider.VerifyEventAsync(reader, TestContext.Current.CancellationToken);
}

/// <summary>The same on the database of production.</summary>
public sealed class PaymentsVerificationOnPostgreSql(PaymentsOnPostgreSql provider) : IClassFixture<PaymentsOnPostgreSql>
{
    [Theory, InteractionsOf<PaymentsOnPostgreSql>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
