using Contracts.Providers;
using Contracts.Providers.States;
using Contracts.Testing;
using Pricing.Verification.Hosting;

namespace Pricing.Verification;

/// <summary>Pricing as its consumers meet it: the real app, in memory, on a real database.</summary>
public abstract class PricingProvider(TestDatabase database) : ProviderFixture
{
    private readonly PricingHost _app = new(database);

    protected override PactVerifier Verifier => new PactVerifier("Pricing")
        .WithHttpEndpoint(() => _app.Server.CreateHandler(), () => _app.Services)
        .WithProviderStates(ProviderStates.From<PricingStates>());

    protected override ValueTask StopAsync() => _app.DisposeAsync();
}

public sealed class PricingOnSqlite() : PricingProvider(TestDatabase.Sqlite());

public sealed class PricingOnPostgreSql() : PricingProvider(TestDatabase.PostgreSql());
