namespace PactBroker.Webhooks.Deliveries;

/// <summary>How the webhooks of a pair stand, in one word.</summary>
/// <param name="Status">As the dashboard of the protocol says it: none (there is no webhook), notrun, retrying, failure, success.</param>
/// <param name="TriggeredAt">When the newest was put into the queue; null if none ever was.</param>
internal sealed record WebhookStanding(string Status, long? TriggeredAt)
{
    public static WebhookStanding None { get; } = new("none", TriggeredAt: null);

    /// <summary>Of each webhook the newest of each event counts; the worst of them is the word for all.</summary>
    public static WebhookStanding Of(IReadOnlyCollection<(string Status, long CreatedAt)> latest)
    {
        var status = latest.Count == 0 ? "notrun"
            : Array.Find([DeliveryOutcome.Retrying, DeliveryOutcome.Failed, DeliveryOutcome.Succeeded], word => latest.Any(trigger => trigger.Status == word)) ?? "notrun";
        return new WebhookStanding(status, latest.Count == 0 ? null : latest.Max(trigger => trigger.CreatedAt));
    }
}
