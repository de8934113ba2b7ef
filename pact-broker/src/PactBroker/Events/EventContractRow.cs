namespace PactBroker.Events;

/// <summary>A content that was published about an event.</summary>
internal sealed record EventContractRow
{
    public required long ContentId { get; init; }

    public required string Hash { get; init; }

    public required string Document { get; init; }

    public required string Event { get; init; }

    public required string Role { get; init; }

    public required string Application { get; init; }
}
