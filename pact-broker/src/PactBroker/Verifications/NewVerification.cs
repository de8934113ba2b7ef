namespace PactBroker.Verifications;

/// <summary>A result as a provider's build posts it.</summary>
internal sealed record NewVerification
{
    public required bool Success { get; init; }

    public required string ProviderVersion { get; init; }

    public string? BuildUrl { get; init; }

    public string? TestResults { get; init; }

    public string? VerifiedBy { get; init; }

    public bool Pending { get; init; }

    public bool Wip { get; init; }

    /// <summary>The metadata segment of the address that it was posted to.</summary>
    public string? Selectors { get; init; }
}
