using Contracts.Databases;
using Contracts.Providers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Results;
using Contracts.Testing;
using Inventory.Verification.Hosting;
using PactBroker.Client;

namespace Inventory.Verification;

/// <summary>
/// Two copies of the app share the interactions, in an order that <c>CONTRACTS_SEED</c> changes, each on a database of its own: what an interaction finds does not hang on what came
/// before it. It fails the build; the broker hears of the other run.
/// </summary>
public sealed class InventoryTwice : ProviderFixture
{
    private const int UsualSeed = 4711;

    private readonly InventoryHost[] _copies = [OnItsOwnDatabase(), OnItsOwnDatabase()];

    protected override PactVerifier Verifier => new PactVerifier("Inventory")
        .WithInstances([.. _copies.Select(copy => new ProviderInstance(() => ProviderEndpoint.From(() => copy.Server.CreateHandler(), () => copy.Services), copy.Database))])
        .WithShuffle(int.TryParse(Environment.GetEnvironmentVariable("CONTRACTS_SEED"), out var seed) ? seed : UsualSeed)
        .WithProviderStates(InventoryProvider.States)
        .WithMessages(InventoryMessages.Add)
        .WithBroker(BrokerVerification.FromEnvironment)
        .WithBuild(ProviderBuild.FromEnvironment() with { Version = null });

    protected override async ValueTask StopAsync()
    {
        foreach (var copy in _copies)
            await copy.DisposeAsync();
    }

    private static InventoryHost OnItsOwnDatabase() => new(new SqliteTestDatabase { Baseline = InventoryBaseline.FillAsync });
}
