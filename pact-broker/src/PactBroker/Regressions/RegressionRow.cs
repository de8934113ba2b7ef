namespace PactBroker.Regressions;

/// <summary>A result that failed what an earlier version of the provider had passed, and the one that passed again.</summary>
internal sealed record RegressionRow
{
    public long Id { get; init; }

    public required string Consumer { get; init; }

    /// <summary>The version that had published the content last when it failed; null where nobody did any more.</summary>
    public string? ConsumerVersion { get; init; }

    public required string Provider { get; init; }

    /// <summary>The name of the event; empty for a pact.</summary>
    public required string Event { get; init; }

    public required string Hash { get; init; }

    /// <summary>Of the provider; empty for none.</summary>
    public required string Branch { get; init; }

    public required string PassedVersion { get; init; }

    public long PassedAt { get; init; }

    public required string FailedVersion { get; init; }

    public long FailedResult { get; init; }

    public long FailedAt { get; init; }

    /// <summary>Whether the result can still be read: what is old is cleaned up.</summary>
    public bool IsFailedThere { get; init; }

    public string? MendedVersion { get; init; }

    public long? MendedResult { get; init; }

    public long? MendedAt { get; init; }

    public bool IsMendedThere { get; init; }
}
