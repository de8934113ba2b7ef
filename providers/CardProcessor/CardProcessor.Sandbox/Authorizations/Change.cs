using CardProcessor.Sandbox.Webhooks;

namespace CardProcessor.Sandbox.Authorizations;

/// <summary>What a merchant may do with an amount that is set aside.</summary>
/// <param name="From">What it has to be before.</param>
/// <param name="To">What it is afterwards.</param>
/// <param name="Event">What the merchant is told; null where it is told nothing.</param>
internal sealed record Change(AuthorizationStatus From, AuthorizationStatus To, string? Event)
{
    public static Change Capture { get; } = new(AuthorizationStatus.Open, AuthorizationStatus.Captured, Webhook.Captured);

    public static Change Release { get; } = new(AuthorizationStatus.Open, AuthorizationStatus.Released, null);

    public static Change Refund { get; } = new(AuthorizationStatus.Captured, AuthorizationStatus.Refunded, Webhook.Refunded);
}
