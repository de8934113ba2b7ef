namespace Payments.Clients.Webhooks;

/// <summary>What a request to the webhook turned out to be.</summary>
public abstract record WebhookReading
{
    private WebhookReading()
    {
    }

    /// <summary>The card processor's word.</summary>
    public sealed record Accepted(WebhookEvent Event) : WebhookReading;

    /// <summary>Not signed by the card processor, or signed too long ago.</summary>
    public sealed record Refused(string Reason) : WebhookReading;

    /// <summary>Signed, but no event.</summary>
    public sealed record Unreadable(string Reason) : WebhookReading;
}
