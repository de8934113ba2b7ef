namespace Contracts.Providers.Events;

/// <summary>Where the results of replayed events go. A port: the broker's client implements it.</summary>
public interface IEventResultPublisher
{
    /// <summary>Publishes the result of every reader's schema that has an address for results.</summary>
    /// <param name="report">The whole run.</param>
    /// <param name="cancellationToken">Cancels the publishing.</param>
    Task PublishAsync(EventReport report, CancellationToken cancellationToken);
}
