using Analytics.Verification.Hosting;
using Contracts.Databases;
using Contracts.Providers;
using Contracts.Providers.Databases;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using PactBroker.Client;
using ServiceDefaults.Testing;
using ServiceDefaults.Testing.Mutations;

namespace Analytics.Verification;

/// <summary>Analytics as its consumers meet it: the real app, in memory, on a real database.</summary>
public abstract class AnalyticsProvider(TestDatabase database) : GatedProvider
{
    private readonly AnalyticsHost _app = new(database, makesReports: false);

    protected override PactVerifier Verifier => new PactVerifier("Analytics")
        .WithHttpEndpoint(() => Gate.Around(_app.Server.CreateHandler()), () => _app.Services)
        .WithDatabase(database)
        .WithProviderStates(ProviderStates.From<AnalyticsStates>().AddFrom<CallerStates>().AddFrom<AnalyticsEffects>())
        .WithBroker(BrokerVerification.FromEnvironment)
        .WithBuild(Build);

    /// <summary>The build whose results are published; one without a version publishes none.</summary>
    protected virtual ProviderBuild Build => ProviderBuild.FromEnvironment();

    protected override ValueTask StopAsync() => _app.DisposeAsync();
}

/// <summary>On SQLite, which is everywhere: the run whose results the broker hears.</summary>
public sealed class AnalyticsOnSqlite() : AnalyticsProvider(new SqliteTestDatabase());

/// <summary>On the database of production. One result per version goes to the broker, so this run only fails the build.</summary>
public sealed class AnalyticsOnPostgreSql() : AnalyticsProvider(new PostgreSqlTestDatabase())
{
    protected override ProviderBuild Build => base.Build with { Version = null };
}
