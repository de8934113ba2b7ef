using System.Collections.Immutable;
using Contracts.Providers.Sources;

namespace Contracts.Testing.Verification;

/// <summary>Stands for a source that cannot even be named; loading it says why.</summary>
internal sealed class UnusableSource(string reason) : IContractSource
{
    public string Description => "no source";

    public Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken) =>
        throw new ContractSourceException(reason);
}
