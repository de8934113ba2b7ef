namespace PactBroker.Client.Risks;

/// <summary>A version of a consumer that needs something it has no success for.</summary>
public sealed record UnverifiedNeed
{
    /// <summary>The consumer.</summary>
    public required string Consumer { get; init; }

    /// <summary>Its version.</summary>
    public required string ConsumerVersion { get; init; }

    /// <summary>Where that version is; null for the head of its main branch.</summary>
    public string? Environment { get; init; }

    /// <summary>Why it does not count as verified: <c>not-verified</c>, <c>failed</c>, <c>failed-pending</c>, <c>undecided</c>, <c>provider-missing</c>.</summary>
    public required string State { get; init; }

    /// <summary>The version of the provider that it is about; null where there is none.</summary>
    public string? ProviderVersion { get; init; }

    /// <summary>The result that says so; null where there is none.</summary>
    public Uri? Result { get; init; }
}
