namespace PactBroker.Environments;

/// <summary>A place that versions are deployed or released to.</summary>
internal sealed record EnvironmentRow
{
    public long Id { get; init; }

    public required string Uuid { get; init; }

    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public bool Production { get; init; }

    /// <summary>JSON, as given.</summary>
    public string? Contacts { get; init; }

    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }
}
