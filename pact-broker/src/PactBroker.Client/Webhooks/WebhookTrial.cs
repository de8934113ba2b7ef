namespace PactBroker.Client.Webhooks;

/// <summary>What became of a webhook that was tried.</summary>
/// <param name="Success">Whether the receiver has got it.</param>
/// <param name="Logs">What was sent and what came back, without secrets.</param>
public sealed record WebhookTrial(bool Success, string Logs);
