using PactBroker.Access.Limits;
using PactBroker.Access.Oidc;
using PactBroker.Secrets;
using PactBroker.Storage;
using PactBroker.Webhooks.Deliveries;
using PactBroker.Webhooks.Sending;

namespace PactBroker.Http;

/// <summary>What every handler may use.</summary>
internal sealed record BrokerServices(IBrokerStorage Storage, BrokerSettings Settings, TimeProvider? Clock = null) : IDisposable
{
    /// <summary>Set when there is something for webhooks to deliver.</summary>
    public DeliverySignal Signal { get; } = new();

    public WebhookSender Sender { get; } = new(Settings.Webhooks, Clock ?? TimeProvider.System);

    public RateLimits Limits { get; } = new(Settings.Access.Limits, Settings);

    /// <summary>Looks at tokens of the issuer; null where none is trusted.</summary>
    public OidcTokens? Oidc { get; } = Settings.Access.Oidc is { } oidc ? new OidcTokens(oidc, Clock ?? TimeProvider.System) : null;

    public SecretBox Secrets { get; } = new(Settings.Secrets);

    public TimeProvider Time => Clock ?? TimeProvider.System;

    /// <summary>As whom the broker calls others.</summary>
    public string UserAgent => Settings.Webhooks.UserAgent ?? $"Pact Broker v{Settings.Version}";

    public void Dispose()
    {
        Sender.Dispose();
        Secrets.Dispose();
        Oidc?.Dispose();
        Limits.Dispose();
    }
}
