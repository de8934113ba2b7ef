namespace PactBroker.Branches;

/// <summary>That a version is on a branch, and whether it is its head.</summary>
internal sealed record BranchVersionRow
{
    public long VersionId { get; init; }

    public required string Name { get; init; }

    public bool IsHead { get; init; }

    public long CreatedAt { get; init; }
}
