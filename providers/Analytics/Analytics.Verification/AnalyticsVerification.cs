using Contracts.Testing;

namespace Analytics.Verification;

/// <summary>Everything that consumers expect of Analytics: one test per interaction.</summary>
public sealed class AnalyticsVerification(AnalyticsOnSqlite provider) : IClassFixture<AnalyticsOnSqlite>
{
    [Theory, InteractionsOf<AnalyticsOnSqlite>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}

/// <summary>The same on the database of production.</summary>
public sealed class AnalyticsVerificationOnPostgreSql(AnalyticsOnPostgreSql provider) : IClassFixture<AnalyticsOnPostgreSql>
{
    [Theory, InteractionsOf<AnalyticsOnPostgreSql>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
