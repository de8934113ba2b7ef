namespace Contracts.Providers.Results;

/// <summary>Where verification results go. A port: the broker's client implements it.</summary>
public interface IResultPublisher
{
    /// <summary>Publishes the result of every contract that has an address for results.</summary>
    /// <param name="report">The whole, unfiltered run.</param>
    /// <param name="cancellationToken">Cancels the publishing.</param>
    Task PublishAsync(VerificationReport report, CancellationToken cancellationToken);
}
