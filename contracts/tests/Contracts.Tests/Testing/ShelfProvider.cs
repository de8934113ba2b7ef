using Contracts.Providers;
using Contracts.Providers.States;
using Contracts.Testing;
using Contracts.Tests.Providers.Apps;

namespace Contracts.Tests.Testing;

/// <summary>A provider team's fixture, as small as it gets. What its contracts say is the scenario's.</summary>
public sealed class ShelfProvider : ProviderFixture
{
    /// <summary>The one state with a handler. All scenarios have it, as all write what they have handlers for to the same file.</summary>
    internal const string Stocked = "product {sku} has {quantity} in stock";

    private CatalogApp? _app;

    protected override PactVerifier Verifier => ShelfScenario.Current.Configure(new PactVerifier("Catalog")
        .WithHttpEndpoint(() => App.Endpoint)
        .WithProviderStates(ProviderStates.None.Add(Stocked, (string sku, int quantity, CatalogDatabase database) => database.Put(sku, "Lamp", quantity))));

    private CatalogApp App => _app ?? throw new InvalidOperationException("The app is not started.");

    protected override async ValueTask StartAsync(CancellationToken cancellationToken) => _app = await CatalogApp.StartAsync();

    protected override ValueTask StopAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
}

public sealed class ShelfVerification(ShelfProvider provider) : IClassFixture<ShelfProvider>
{
    [Theory, InteractionsOf<ShelfProvider>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
