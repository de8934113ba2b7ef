using System.Collections.Immutable;
using Contracts.Engine.Documents;

namespace Contracts.Providers.Sources;

/// <summary>A contract together with what its source knows about it.</summary>
public sealed record SourcedContract
{
    /// <summary>The pact.</summary>
    public required PactDocument Document { get; init; }

    /// <summary>The file path or URL that it was read from.</summary>
    public required string Origin { get; init; }

    /// <summary>Why the broker selected it (<c>latest from main branch</c>); null for other sources.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>A failure is reported but does not fail the build: the provider never satisfied this content yet.</summary>
    public bool Pending { get; init; }

    /// <summary>Selected as work in progress; always pending.</summary>
    public bool WorkInProgress { get; init; }

    /// <summary>What the broker wants people to read, and when.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>What reading the contract noticed; text for people.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Where results of this contract are posted (<c>pb:publish-verification-results</c>); null when results cannot be published.</summary>
    public Uri? ResultsAddress { get; init; }

    /// <summary>The provider's resource at the broker (<c>pb:provider</c>); null for other sources.</summary>
    public Uri? ProviderAddress { get; init; }
}

/// <summary>A text of the broker for people.</summary>
/// <param name="When"><c>before_verification</c> or <c>after_verification:success_{true|false}_published_{true|false}</c>.</param>
/// <param name="Text">The text.</param>
public sealed record Notice(string When, string Text);
