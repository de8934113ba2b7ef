namespace PactBroker.Versions;

/// <summary>A version of a pacticipant; ids ascend in the order of creation, which is the order of versions.</summary>
internal sealed record VersionRow
{
    public long Id { get; init; }

    public long PacticipantId { get; init; }

    public required string Pacticipant { get; init; }

    public required string Number { get; init; }

    public string? BuildUrl { get; init; }

    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }
}
