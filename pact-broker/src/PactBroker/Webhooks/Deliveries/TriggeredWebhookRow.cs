namespace PactBroker.Webhooks.Deliveries;

/// <summary>Something that a webhook sends or has sent.</summary>
internal sealed record TriggeredWebhookRow
{
    public long Id { get; init; }

    public required string Uuid { get; init; }

    /// <summary>Null if it has been deleted.</summary>
    public string? Webhook { get; init; }

    public required string Name { get; init; }

    public required string TriggerType { get; init; }

    public required string EventName { get; init; }

    public required string Consumer { get; init; }

    public required string Provider { get; init; }

    public required string Status { get; init; }

    public long Attempts { get; init; }

    public long CreatedAt { get; init; }
}
