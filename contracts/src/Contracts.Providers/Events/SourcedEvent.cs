using Contracts.Schemas.Events;

namespace Contracts.Providers.Events;

/// <summary>What an application reads or writes of an event, together with what its source knows about it.</summary>
public sealed record SourcedEvent
{
    /// <summary>The contract.</summary>
    public required EventContract Contract { get; init; }

    /// <summary>The file path or URL that it was read from.</summary>
    public required string Origin { get; init; }

    /// <summary>The version of the application that it belongs to; null for files.</summary>
    public string? ApplicationVersion { get; init; }

    /// <summary>Why the broker selected it (<c>deployed to production</c>); null for files.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>A failure is reported but does not fail the build: no version of the writer was ever read with this schema yet.</summary>
    public bool Pending { get; init; }

    /// <summary>Where results about it are posted; null when results cannot be published.</summary>
    public Uri? ResultsAddress { get; init; }
}
