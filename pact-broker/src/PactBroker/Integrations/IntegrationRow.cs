namespace PactBroker.Integrations;

/// <summary>A consumer that has, or once had, a pact with a provider.</summary>
internal sealed record IntegrationRow
{
    public long Id { get; init; }

    public long ConsumerId { get; init; }

    public long ProviderId { get; init; }

    public required string Consumer { get; init; }

    public required string Provider { get; init; }

    public long UpdatedAt { get; init; }
}
