namespace PactBroker.Pacticipants;

/// <summary>An application that takes part in contracts.</summary>
internal sealed record PacticipantRow
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public string? DisplayName { get; init; }

    public string? RepositoryUrl { get; init; }

    public string? RepositoryName { get; init; }

    public string? RepositoryNamespace { get; init; }

    public string? MainBranch { get; init; }

    /// <summary>Set where it is of others, and not ours to verify: for how many days evidence of it counts.</summary>
    public long? EvidenceDays { get; init; }

    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }
}
