namespace PactBroker.Releases;

/// <summary>That a version is, or was, released to an environment and supported there.</summary>
internal sealed record ReleasedVersionRow
{
    public long Id { get; init; }

    public required string Uuid { get; init; }

    public long VersionId { get; init; }

    public required string Pacticipant { get; init; }

    public required string Number { get; init; }

    public required string EnvironmentUuid { get; init; }

    public required string EnvironmentName { get; init; }

    public long ValidFrom { get; init; }

    public long? ValidTo { get; init; }

    public long UpdatedAt { get; init; }
}
