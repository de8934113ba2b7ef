namespace PactBroker.Webhooks.Deliveries;

/// <summary>One attempt.</summary>
internal sealed record WebhookExecutionRow
{
    public bool Success { get; init; }

    public required string Logs { get; init; }

    public long CreatedAt { get; init; }
}
