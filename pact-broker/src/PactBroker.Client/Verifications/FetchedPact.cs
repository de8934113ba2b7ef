namespace PactBroker.Client.Verifications;

/// <summary>A contract as the broker stores it.</summary>
public sealed record FetchedPact
{
    /// <summary>Where it was fetched from.</summary>
    public required Uri Address { get; init; }

    /// <summary>The pact as JSON, with the broker's additions (<c>_links</c>, <c>createdAt</c>, an <c>_id</c> per interaction).</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Where results of this content are posted; null when the document is no broker's.</summary>
    public Uri? ResultsAddress { get; init; }

    /// <summary>The provider's resource; null when the document is no broker's.</summary>
    public Uri? ProviderAddress { get; init; }
}
