using System.Collections.Immutable;
using Contracts.Providers.Events;
using Contracts.Providers.Sources;

namespace PactBroker.Client.Events;

/// <summary>The readers' schemas that a broker selects for a writer.</summary>
public sealed class BrokerEventSource : IEventSource
{
    private readonly BrokerClient _broker;

    /// <summary>Loads through a client; the caller disposes of it.</summary>
    /// <param name="broker">The broker.</param>
    public BrokerEventSource(BrokerClient broker)
    {
        ArgumentNullException.ThrowIfNull(broker);
        _broker = broker;
    }

    /// <inheritdoc />
    public string Description => $"broker {_broker.BaseAddress}";

    /// <inheritdoc />
    public async Task<ImmutableArray<SourcedEvent>> LoadReadersAsync(string writer, IReadOnlyCollection<string> events, CancellationToken cancellationToken)
    {
        try
        {
            return await _broker.Events.ListReadersAsync(writer, events, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokerException failure)
        {
            throw new ContractSourceException($"What readers need of the events of {writer} could not be loaded from the broker. {failure.Message}", failure);
        }
    }
}
