using Contracts.Providers;
using Contracts.Providers.States;
using PactBroker.Client;
using ServiceDefaults.Testing.Mutations;

namespace Bazaar.Verification;

/// <summary>
/// The outside marketplace as Marketplace meets it, as far as anybody can try that: its sandbox. States are brought about through its own API, so nothing here knows how it works
/// inside.
/// </summary>
public sealed class BazaarProvider : GatedProvider
{
    private readonly BazaarHost _sandbox = new();

    protected override PactVerifier Verifier => new PactVerifier("Bazaar")
        .WithHttpEndpoint(() => Gate.Around(_sandbox.Server.CreateHandler()))
        .WithProviderStates(ProviderStates.None
            .Add("product {sku} is offered", OfferedAsync)
            .Add("product {sku} is not offered", NotOfferedAsync)
            .Add("order {number} is {status}", IsAsync))
        .WithBroker(BrokerVerification.FromEnvironment);

    protected override ValueTask StopAsync() => _sandbox.DisposeAsync();

    private async Task OfferedAsync(string sku, CancellationToken cancellationToken)
    {
        using var seller = _sandbox.CreateSellerClient();
        (await seller.OfferAsync(sku, 1, cancellationToken)).EnsureSuccessStatusCode();
    }

    /// <summary>One chair and three lamps, for 189.92 EUR.</summary>
    private async Task IsAsync(string number, string status, CancellationToken cancellationToken)
    {
        using var seller = _sandbox.CreateSellerClient();
        (await seller.OfferAsync("chair-oak", 1, cancellationToken)).EnsureSuccessStatusCode();
        (await seller.OfferAsync("lamp-desk", 3, cancellationToken, price: 19.99m)).EnsureSuccessStatusCode();
        (await seller.BuyAsync(number, cancellationToken, ("chair-oak", 1), ("lamp-desk", 3))).EnsureSuccessStatusCode();
        if (status != "new")
            (await seller.SayAsync(number, status, cancellationToken)).EnsureSuccessStatusCode();
    }

    private async Task NotOfferedAsync(string sku, CancellationToken cancellationToken)
    {
        using var seller = _sandbox.CreateSellerClient();
        using var _ = await seller.WithdrawAsync(sku, cancellationToken);
    }
}
