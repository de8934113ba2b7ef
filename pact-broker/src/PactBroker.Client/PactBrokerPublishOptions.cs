using Contracts.Providers.Results;

namespace PactBroker.Client;

/// <summary>What is published beside the results. Immutable: each method gives new options.</summary>
public sealed record PactBrokerPublishOptions
{
    internal ProviderBuild Build { get; private init; } = new();

    /// <summary>The branch of the version.</summary>
    /// <param name="branch">The branch.</param>
    public PactBrokerPublishOptions ProviderBranch(string branch) => this with { Build = Build with { Branch = branch } };

    /// <summary>Tags to put on the version.</summary>
    /// <param name="tags">The tags.</param>
    public PactBrokerPublishOptions ProviderTags(params ReadOnlySpan<string> tags) => this with { Build = Build with { Tags = [.. tags] } };

    /// <summary>The page of the build.</summary>
    /// <param name="uri">Its address.</param>
    public PactBrokerPublishOptions BuildUri(Uri uri) => this with { Build = Build with { BuildUrl = uri } };
}
