using Contracts.Providers.Blaming;
using Contracts.Providers.Events;
using Contracts.Providers.Results;

namespace Contracts.Providers.Sources;

/// <summary>What a broker is to a verification: where contracts come from, and where results go.</summary>
/// <param name="Source">The contracts that the broker selects for this provider.</param>
/// <param name="Results">Where the results are published.</param>
public sealed record BrokerPorts(IContractSource Source, IResultPublisher Results)
{
    /// <summary>What passed before, to tell which side changed; null for a broker that does not say.</summary>
    public IPassHistory? History { get; init; }

    /// <summary>One contract by its address, as a webhook gives it; null for a broker that has no addresses.</summary>
    public Func<Uri, IContractSource>? Single { get; init; }

    /// <summary>The schemas that readers of this provider's events have; null for a broker that keeps none.</summary>
    public IEventSource? Events { get; init; }

    /// <summary>Where the results of replayed events are published; null for a broker that takes none.</summary>
    public IEventResultPublisher? EventResults { get; init; }
}
