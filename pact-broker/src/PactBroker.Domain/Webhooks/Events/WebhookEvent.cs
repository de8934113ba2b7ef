namespace PactBroker.Domain.Webhooks.Events;

/// <summary>Something that happens between a consumer and a provider, and that others may be told.</summary>
/// <param name="Name">As in definitions of webhooks.</param>
/// <param name="HasProviderVersion">Whether it is about a version of the provider, too, and not about one of the consumer alone.</param>
public sealed record WebhookEvent(string Name, bool HasProviderVersion);
