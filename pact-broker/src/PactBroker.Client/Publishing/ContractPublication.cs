using System.Collections.Immutable;

namespace PactBroker.Client.Publishing;

/// <summary>The contracts of one consumer version.</summary>
public sealed record ContractPublication
{
    /// <summary>The consumer's name.</summary>
    public required string Consumer { get; init; }

    /// <summary>The version of the consumer that expects this: a commit's hash, a build number.</summary>
    public required string Version { get; init; }

    /// <summary>The branch that the version was built from; null when unknown.</summary>
    public string? Branch { get; init; }

    /// <summary>Tags to put on the version.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The build that published; null when unknown.</summary>
    public Uri? BuildUrl { get; init; }

    /// <summary>One contract per provider.</summary>
    public required ImmutableArray<PublishedContract> Contracts { get; init; }
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
