namespace PactBroker.Pages.Searching;

/// <summary>The newest content of a contract, in which a text is.</summary>
internal sealed record SearchedContract
{
    public required string Kind { get; init; }

    public required string Role { get; init; }

    public string? Consumer { get; init; }

    public string? Provider { get; init; }

    public required string Event { get; init; }

    public required string Version { get; init; }

    public required string Hash { get; init; }

    public required string Document { get; init; }
}
