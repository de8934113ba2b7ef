namespace Contracts.Providers.Blaming;

/// <summary>What passed before. A port: the broker's client implements it.</summary>
public interface IPassHistory
{
    /// <summary>The newest verification of a consumer's contract by a provider that passed; null when none did.</summary>
    /// <param name="consumer">The consumer's name.</param>
    /// <param name="provider">The provider's name.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <exception cref="Sources.ContractSourceException">Nobody could be asked.</exception>
    Task<PastPass?> FindLastPassAsync(string consumer, string provider, CancellationToken cancellationToken);
}
