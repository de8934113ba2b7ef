namespace PactBroker.Events;

/// <summary>A version of a reader that counts for those who write the event, and why.</summary>
internal sealed record ReaderRow
{
    public required string Event { get; init; }

    public required string Application { get; init; }

    public required long ApplicationId { get; init; }

    public required long VersionId { get; init; }

    public required string VersionNumber { get; init; }

    public required long ContentId { get; init; }

    public required string Hash { get; init; }

    public required string Document { get; init; }

    /// <summary>The environment that it runs in; null for the newest of its main branch, or of all.</summary>
    public string? Environment { get; init; }

    public bool MainBranch { get; init; }

    public string Why => Environment is not null ? $"currently in {Environment}" : MainBranch ? "latest from main branch" : "latest";
}
