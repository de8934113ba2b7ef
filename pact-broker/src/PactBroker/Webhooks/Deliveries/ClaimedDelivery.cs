using System.Text.Json;
using PactBroker.Webhooks.Definitions;

namespace PactBroker.Webhooks.Deliveries;

/// <summary>Something to be sent that is ours for a while.</summary>
internal sealed record ClaimedDelivery
{
    public long Id { get; init; }

    public required string Uuid { get; init; }

    public long? WebhookId { get; init; }

    public required string EventName { get; init; }

    /// <summary>A JSON object.</summary>
    public required string Parameters { get; init; }

    /// <summary>The attempts until now, with this one.</summary>
    public long Attempts { get; init; }

    /// <summary>Who has it: as long as it says so in the database, nobody else does.</summary>
    public required string ClaimedBy { get; init; }

    /// <summary>Null if it has been deleted.</summary>
    public WebhookRow? Webhook { get; init; }

    public IReadOnlyDictionary<string, string> Values => JsonSerializer.Deserialize<Dictionary<string, string>>(Parameters)!;
}
