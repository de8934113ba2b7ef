using System.Collections.Immutable;
using Contracts.Providers.Results;

namespace Contracts.Providers.Databases;

/// <summary>A store beside the database of which interactions are expected to leave it as they found it: what they leave behind is reported.</summary>
public interface ILeakCheck
{
    /// <summary>Whether an interaction that leaves something fails.</summary>
    bool FailsOnLeftovers { get; }

    /// <summary>The server of the store with its version, for reports; null where that is not known, or not yet.</summary>
    UsedVersion? Server => null;

    /// <summary>Looks at the store before the states of an interaction are brought about.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="TestDatabaseException">The store is away.</exception>
    Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>Looks at it again, after they were torn down.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>What is different, one sentence each.</returns>
    /// <exception cref="TestDatabaseException">The store is away.</exception>
    Task<ImmutableArray<string>> EndAsync(CancellationToken cancellationToken);
}
