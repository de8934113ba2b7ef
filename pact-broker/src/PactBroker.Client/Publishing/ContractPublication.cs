using System.Collections.Immutable;
using Contracts.Schemas.Events;

namespace PactBroker.Client.Publishing;

/// <summary>What one version of an application needs of others, and what it reads and writes of events.</summary>
public sealed record ContractPublication
{
    /// <summary>The application's name.</summary>
    public required string Pacticipant { get; init; }

    /// <summary>Its version: a commit's hash, a build number.</summary>
    public required string Version { get; init; }

    /// <summary>The branch that the version was built from; null when unknown.</summary>
    public string? Branch { get; init; }

    /// <summary>Tags to put on the version.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The build that published; null when unknown.</summary>
    public Uri? BuildUrl { get; init; }

    /// <summary>One contract per provider.</summary>
    public ImmutableArray<PublishedContract> Contracts { get; init; } = [];

    /// <summary>What the version reads and writes of events.</summary>
    public ImmutableArray<EventContract> Events { get; init; } = [];
}

/// <summary>One contract to publish.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Content">The pact as it stands in its file.</param>
/// <param name="OnConflict">What to do when the version already has a contract with this provider.</param>
public sealed record PublishedContract(string Provider, ReadOnlyMemory<byte> Content, ContractConflict OnConflict = ContractConflict.Overwrite);

/// <summary>What to do when a version already has a contract with the provider.</summary>
public enum ContractConflict
{
    /// <summary>Replace it; a broker that forbids changing what was published refuses other content.</summary>
    Overwrite,

    /// <summary>Add the interactions to it: builds in parallel publish parts of one contract.</summary>
    Merge,
}
