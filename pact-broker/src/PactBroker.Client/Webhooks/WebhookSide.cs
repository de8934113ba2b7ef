namespace PactBroker.Client.Webhooks;

/// <summary>Whom a webhook is about: one by name, all with a label, or, where it says neither, anybody.</summary>
/// <param name="Name">The application; null: not by name.</param>
/// <param name="Label">The label; null: not by label.</param>
public readonly record struct WebhookSide(string? Name, string? Label);
