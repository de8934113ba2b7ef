using System.Collections.Immutable;

namespace Contracts.Providers.Sources;

/// <summary>Where the contracts of a provider come from: files, a folder, a URL, a broker. A port: the broker's client implements it too.</summary>
public interface IContractSource
{
    /// <summary>The source as a person would name it: <c>folder contracts/pacts</c>, <c>broker http://localhost:9292</c>.</summary>
    string Description { get; }

    /// <summary>Loads every contract in which <paramref name="provider"/> is the provider. None is not an error here.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <exception cref="ContractSourceException">The source cannot be read; the message says what and where.</exception>
    Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken);
}
