using Contracts.Providers;
using PactBroker.Client.Results;
using PactBroker.Client.Sources;

namespace PactBroker.Client;

/// <summary>Verifying what a broker holds, in the words of PactNet. New tests say <see cref="BrokerVerification.FromEnvironment"/>.</summary>
public static class PactBrokerSource
{
    /// <summary>Contracts come from a broker.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="address">The broker's address.</param>
    /// <param name="options">Credentials, selection, publishing: <c>options => options.TokenAuthentication(token).ProviderBranch("main")</c>.</param>
    /// <exception cref="BrokerException">The options contradict each other.</exception>
    public static PactVerifier WithPactBrokerSource(this PactVerifier verifier, Uri address, Func<PactBrokerOptions, PactBrokerOptions>? options = null)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        ArgumentNullException.ThrowIfNull(address);
        var chosen = options?.Invoke(new PactBrokerOptions()) ?? new PactBrokerOptions();
        // It lives as long as the verifier, which a test keeps to its end.
        var broker = new BrokerClient(new BrokerClientOptions { BaseAddress = address, Credentials = chosen.Credentials });
        var source = verifier.WithSource(new BrokerContractSource(broker, chosen.Query)).WithHistory(new BrokerPassHistory(broker));
        return chosen.Build is { } build ? source.WithBuild(build).WithResultPublisher(new BrokerResultPublisher(broker)) : source;
    }
}
