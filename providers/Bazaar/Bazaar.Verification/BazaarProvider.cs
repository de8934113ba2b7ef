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
            .Add("product {sku} is not offered", NotOfferedAsync))
        .WithBroker(BrokerVerification.FromEnvironment);

    protected override ValueTask StopAsync() => _sandbox.DisposeAsync();

    private async Task OfferedAsync(string sku, CancellationToken cancellationToken)
    {
        using var seller = _sandbox.CreateSellerClient();
        (await seller.OfferAsync(sku, 1, cancellationToken)).EnsureSuccessStatusCode();
    }

    private async Task NotOfferedAsync(string sku, CancellationToken cancellationToken)
    {
        using var seller = _sandbox.CreateSellerClient();
        using var _ = await seller.WithdrawAsync(sku, cancellationToken);
    }
}
