namespace PactBroker.Webhooks.Triggers;

/// <summary>A version of a provider, and why it counts.</summary>
internal sealed record ProviderVersion(long Id, string Number, IReadOnlyList<string> Descriptions);
