using System.Collections.Immutable;
using Contracts.Engine.Documents;

namespace Contracts.Providers.Sources;

/// <summary>Pacts that are already there as documents.</summary>
/// <param name="documents">The pacts; those of other providers are passed over.</param>
public sealed class InMemorySource(params IEnumerable<PactDocument> documents) : IContractSource
{
    private readonly ImmutableArray<PactDocument> _documents = [.. documents];

    /// <inheritdoc />
    public string Description => "documents in memory";

    /// <inheritdoc />
    public Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<SourcedContract>>(
        [
            .. _documents
                .Where(document => document.Provider.Value == provider)
                .Select(document => new SourcedContract { Document = document, Origin = "memory" }),
        ]);
}
