namespace PactBroker.Client.Webhooks;

/// <summary>Something that a webhook has sent or is about to send.</summary>
public sealed record WebhookDelivery
{
    /// <summary>The broker's identity of it.</summary>
    public required string Uuid { get; init; }

    /// <summary>What it tells.</summary>
    public required string Event { get; init; }

    /// <summary><c>not_run</c>, <c>retrying</c>, <c>success</c> or <c>failure</c>.</summary>
    public required string Status { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was put into the queue, as the broker says it.</summary>
    public required string TriggeredAt { get; init; }
}
