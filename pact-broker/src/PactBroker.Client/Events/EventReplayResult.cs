using System.Collections.Immutable;

namespace PactBroker.Client.Events;

/// <summary>What a writer's real events were found to be for one reader's schema.</summary>
public sealed record EventReplayResult
{
    /// <summary>The application that wrote the events.</summary>
    public required string Writer { get; init; }

    /// <summary>The version that wrote them.</summary>
    public required string WriterVersion { get; init; }

    /// <summary>Whether the reader reads them.</summary>
    public required bool Success { get; init; }

    /// <summary>What does not fit, one sentence each.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>The page of the writer's build.</summary>
    public Uri? BuildUrl { get; init; }
}
