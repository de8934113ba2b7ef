using Contracts.Databases;
using Contracts.Providers;
using Contracts.Providers.Databases;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using PactBroker.Client;
using Pricing.Verification.Hosting;
using ServiceDefaults.Testing.Mutations;

namespace Pricing.Verification;

/// <summary>Pricing as its consumers meet it: the real app, in memory, on a real database.</summary>
public abstract class PricingProvider(TestDatabase database) : GatedProvider
{
    private readonly PricingHost _app = new(database);

    protected override PactVerifier Verifier => new PactVerifier("Pricing")
        .WithHttpEndpoint(() => Gate.Around(_app.Server.CreateHandler()), () => _app.Services)
        .WithDatabase(database)
        .WithProviderStates(ProviderStates.From<PricingStates>().AddFrom<PricingEffects>())
        .WithBroker(BrokerVerification.FromEnvironment)
        .WithBuild(Build);

    /// <summary>The build whose results are published; one without a version publishes none.</summary>
    protected virtual ProviderBuild Build => ProviderBuild.FromEnvironment();

    protected override ValueTask StopAsync() => _app.DisposeAsync();
}

/// <summary>On SQLite, which is everywhere: the run whose results the broker hears.</summary>
public sealed class PricingOnSqlite() : PricingProvider(new SqliteTestDatabase());

/// <summary>Each interaction in a transaction that is rolled back: Pricing begins none of its own, so it may.</summary>
public sealed class PricingRolledBack() : PricingProvider(new SqliteTestDatabase { Isolation = DatabaseIsolation.Rollback })
{
    protected override ProviderBuild Build => base.Build with { Version = null };
}

/// <summary>On the database of production. One result per version goes to the broker, so this run only fails the build.</summary>
public sealed class PricingOnPostgreSql() : PricingProvider(new PostgreSqlTestDatabase())
{
    protected override ProviderBuild Build => base.Build with { Version = null };
}
