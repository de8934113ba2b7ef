using Contracts.Providers;
using PactBroker.Client;
using ServiceDefaults.Testing.Mutations;

namespace Bazaar.Verification;

/// <summary>The outside marketplace as Marketplace meets it, as far as anybody can try that: its sandbox, in memory.</summary>
public sealed class BazaarProvider : GatedProvider
{
    private readonly BazaarHost _sandbox = new();

    protected override PactVerifier Verifier => new PactVerifier("Bazaar")
        .WithHttpEndpoint(() => Gate.Around(_sandbox.Server.CreateHandler()))
        .WithProviderStates(new SellerStates(() => _sandbox.CreateSellerClient()).All)
        .WithBroker(BrokerVerification.FromEnvironment);

    protected override ValueTask StopAsync() => _sandbox.DisposeAsync();
}
