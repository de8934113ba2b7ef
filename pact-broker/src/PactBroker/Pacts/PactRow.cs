namespace PactBroker.Pacts;

/// <summary>The newest publication of a pact by one consumer version.</summary>
internal sealed record PactRow
{
    public long Id { get; init; }

    public long ContractId { get; init; }

    public long ContentId { get; init; }

    public required string Hash { get; init; }

    public required string Consumer { get; init; }

    public long ConsumerVersionId { get; init; }

    public required string ConsumerVersion { get; init; }

    public required string Provider { get; init; }

    public long Revision { get; init; }

    public long CreatedAt { get; init; }
}
