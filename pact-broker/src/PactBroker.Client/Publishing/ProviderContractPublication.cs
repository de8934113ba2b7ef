using System.Collections.Immutable;

namespace PactBroker.Client.Publishing;

/// <summary>What one version of a provider says that it answers.</summary>
public sealed record ProviderContractPublication
{
    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>Its version: a commit's hash, a build number.</summary>
    public required string Version { get; init; }

    /// <summary>The branch that the version was built from; null when unknown.</summary>
    public string? Branch { get; init; }

    /// <summary>Tags to put on the version.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The build that published; null when unknown.</summary>
    public Uri? BuildUrl { get; init; }

    /// <summary>The OpenAPI document as it stands in its file.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>What the provider's own tests found; null where they did not run, and then the document counts for nothing.</summary>
    public OwnTestsOfProvider? OwnTests { get; init; }
}

/// <summary>What a provider's own tests found of its document.</summary>
/// <param name="Passed">Whether the provider answers as the document has it.</param>
/// <param name="Evidence">What the tool has written; null for nothing.</param>
/// <param name="Format">How that is written: <c>junit</c>, <c>text</c>.</param>
/// <param name="Verifier">The tool.</param>
/// <param name="VerifierVersion">Its version.</param>
public sealed record OwnTestsOfProvider(bool Passed, ReadOnlyMemory<byte>? Evidence = null, string? Format = null, string? Verifier = null, string? VerifierVersion = null);
