namespace PactBroker.Verifications;

/// <summary>What a provider version made of a content.</summary>
internal sealed record VerificationRow
{
    /// <summary>Also the number by which clients know it.</summary>
    public long Id { get; init; }

    public long ContentId { get; init; }

    public required string Hash { get; init; }

    public required string Consumer { get; init; }

    public required string Provider { get; init; }

    public required string ProviderVersion { get; init; }

    public long ProviderVersionId { get; init; }

    public bool Success { get; init; }

    /// <summary>Nobody had promised to fulfil the content when this was found.</summary>
    public bool Pending { get; init; }

    public string? BuildUrl { get; init; }

    /// <summary>JSON, as given.</summary>
    public string? TestResults { get; init; }

    /// <summary>JSON, as given.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>When it was posted.</summary>
    public long ValidFrom { get; init; }
}
