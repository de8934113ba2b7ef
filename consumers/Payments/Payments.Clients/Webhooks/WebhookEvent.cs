namespace Payments.Clients.Webhooks;

/// <summary>What the card processor tells on its own.</summary>
/// <param name="Id">The same in every delivery of one event.</param>
/// <param name="Type">What happened: <see cref="Captured"/>, <see cref="Refunded"/>, or something that Payments does not need to know.</param>
/// <param name="Authorization">What it happened to.</param>
public sealed record WebhookEvent(string Id, string Type, string Authorization)
{
    /// <summary>The amount was taken.</summary>
    public const string Captured = "authorization.captured";

    /// <summary>The amount was given back, by us or by the bank.</summary>
    public const string Refunded = "authorization.refunded";
}
