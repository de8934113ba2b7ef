namespace PactBroker.Pages.Environments;

/// <summary>A version that is in an environment.</summary>
internal sealed record Resident
{
    public required string Application { get; init; }

    public required string Version { get; init; }

    /// <summary>Empty for the one place of an application that has no named instances.</summary>
    public string Instance { get; init; } = "";

    public bool Released { get; init; }

    public long Since { get; init; }

    public string? BuildUrl { get; init; }
}
