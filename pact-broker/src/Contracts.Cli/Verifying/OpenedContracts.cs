using Contracts.Providers.Sources;
using PactBroker.Client;

namespace Contracts.Cli.Verifying;

/// <summary>The contracts to verify, of whom, and the broker that they come from; null when they are files.</summary>
internal sealed record OpenedContracts(string Provider, IContractSource Contracts, BrokerClient? Broker) : IDisposable
{
    public void Dispose() => Broker?.Dispose();
}
