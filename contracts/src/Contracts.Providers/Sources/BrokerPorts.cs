using Contracts.Providers.Results;

namespace Contracts.Providers.Sources;

/// <summary>What a broker is to a verification: where contracts come from, and where results go.</summary>
/// <param name="Source">The contracts that the broker selects for this provider.</param>
/// <param name="Results">Where the results are published.</param>
public sealed record BrokerPorts(IContractSource Source, IResultPublisher Results);
