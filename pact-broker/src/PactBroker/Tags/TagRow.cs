namespace PactBroker.Tags;

internal sealed record TagRow
{
    public long VersionId { get; init; }

    public required string Name { get; init; }

    public long CreatedAt { get; init; }
}
