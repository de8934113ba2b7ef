using Contracts.Databases;
using Contracts.Providers;
using Contracts.Providers.Databases;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Marketplace.Verification.Hosting;
using PactBroker.Client;
using ServiceDefaults.Testing;
using ServiceDefaults.Testing.Mutations;

namespace Marketplace.Verification;

/// <summary>Marketplace as its consumers meet it: the real app, in memory, on a real database; whom it asks is served from the contracts with them.</summary>
public abstract class MarketplaceProvider(TestDatabase database) : GatedProvider
{
    private readonly MarketplaceHost _app = new(database);

    protected override PactVerifier Verifier => new PactVerifier("Marketplace")
        .WithHttpEndpoint(() => Gate.Around(_app.Server.CreateHandler()), () => _app.Services)
        .WithDatabase(database)
        .WithAsked(AskedAs.Stub, "Pricing", "Orders", "Users", "Bazaar")
        .WithAsked(AskedAs.Replacement, "Inventory")
        .WithProviderStates(ProviderStates.From<MarketplaceStates>().AddFrom<CallerStates>().AddFrom<MarketplaceEffects>())
        .WithBroker(BrokerVerification.FromEnvironment)
        .WithBuild(Build);

    /// <summary>The build whose results are published; one without a version publishes none.</summary>
    protected virtual ProviderBuild Build => ProviderBuild.FromEnvironment();

    protected override ValueTask StopAsync() => _app.DisposeAsync();
}

/// <summary>On SQLite, which is everywhere: the run whose results the broker hears.</summary>
public sealed class MarketplaceOnSqlite() : MarketplaceProvider(new SqliteTestDatabase());

/// <summary>On the database of production. One result per version goes to the broker, so this run only fails the build.</summary>
public sealed class MarketplaceOnPostgreSql() : MarketplaceProvider(new PostgreSqlTestDatabase())
{
    protected override ProviderBuild Build => base.Build with { Version = null };
}
