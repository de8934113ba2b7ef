using System.Collections.Immutable;
using Contracts.Providers.Sources;

namespace PactBroker.Client.Sources;

/// <summary>One contract of a broker by its address, as a webhook gives it.</summary>
public sealed class BrokerPactSource : IContractSource
{
    private readonly BrokerClient _broker;
    private readonly Uri _address;

    /// <summary>Loads through a client; the caller disposes of it.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="address">Where the pact is.</param>
    public BrokerPactSource(BrokerClient broker, Uri address)
    {
        ArgumentNullException.ThrowIfNull(broker);
        ArgumentNullException.ThrowIfNull(address);
        (_broker, _address) = (broker, address);
    }

    /// <inheritdoc />
    public string Description => $"pact {_address}";

    /// <inheritdoc />
    public async Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken)
    {
        try
        {
            var contract = (await _broker.Verifications.FetchPactAsync(_address, cancellationToken).ConfigureAwait(false)).ToContract();
            return contract.Document.Provider.Value == provider
                ? [contract]
                : throw new ContractSourceException($"{_address} is a pact of the provider '{contract.Document.Provider}', but '{provider}' is being verified.");
        }
        catch (BrokerException failure)
        {
            throw new ContractSourceException($"The pact {_address} could not be loaded. {failure.Message}", failure);
        }
    }
}
