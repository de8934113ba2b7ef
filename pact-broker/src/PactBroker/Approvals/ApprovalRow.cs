namespace PactBroker.Approvals;

/// <summary>A request for approval as it is stored, with its decision if there is one.</summary>
internal sealed record ApprovalRow
{
    public long Id { get; init; }

    public required string Uuid { get; init; }

    public required string Kind { get; init; }

    public required string Role { get; init; }

    /// <summary>The event; empty for a pact.</summary>
    public required string Channel { get; init; }

    /// <summary>Who published the contract.</summary>
    public required string Publisher { get; init; }

    /// <summary>The first version that published it.</summary>
    public required string Version { get; init; }

    /// <summary>The other side of a pact.</summary>
    public string? Provider { get; init; }

    /// <summary>Whose owners are asked.</summary>
    public required string Owner { get; init; }

    public long OwnerId { get; init; }

    public required string Hash { get; init; }

    /// <summary>The approved content that it was compared with.</summary>
    public required string ApprovedHash { get; init; }

    public required string Diff { get; init; }

    /// <summary>What breaks and who is affected, as it was known then; see <see cref="ApprovalFindings"/>.</summary>
    public required string Findings { get; init; }

    public long CreatedAt { get; init; }

    public string? Outcome { get; init; }

    public string? DecidedBy { get; init; }

    public string? Comment { get; init; }

    public long? DecidedAt { get; init; }

    public string State => Outcome ?? ApprovalState.Pending;
}
