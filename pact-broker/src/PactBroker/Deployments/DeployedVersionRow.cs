namespace PactBroker.Deployments;

/// <summary>That a version is, or was, in a place of an environment.</summary>
internal sealed record DeployedVersionRow
{
    public long Id { get; init; }

    public required string Uuid { get; init; }

    public long VersionId { get; init; }

    public required string Pacticipant { get; init; }

    public required string Number { get; init; }

    public required string EnvironmentUuid { get; init; }

    public required string EnvironmentName { get; init; }

    /// <summary>Empty for the one place of an application that has no named instances.</summary>
    public required string ApplicationInstance { get; init; }

    public long ValidFrom { get; init; }

    public long? ValidTo { get; init; }

    public long UpdatedAt { get; init; }
}
