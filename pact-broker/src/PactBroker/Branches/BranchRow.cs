namespace PactBroker.Branches;

internal sealed record BranchRow
{
    public long Id { get; init; }

    public long PacticipantId { get; init; }

    public required string Name { get; init; }

    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }
}
