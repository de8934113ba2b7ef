using System.Collections.Immutable;
using Contracts.Providers.Sources;

namespace Contracts.Cli.Verifying;

/// <summary>Contracts that are read already, because the name of their provider had to be found in them.</summary>
internal sealed class LoadedContracts(string description, ImmutableArray<SourcedContract> contracts) : IContractSource
{
    public string Description => description;

    public Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<SourcedContract>>([.. contracts.Where(contract => contract.Document.Provider.Value == provider)]);
}
