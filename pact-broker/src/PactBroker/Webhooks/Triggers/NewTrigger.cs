namespace PactBroker.Webhooks.Triggers;

/// <summary>Something to be sent that has just been put into the queue.</summary>
internal sealed record NewTrigger(string Uuid, string Name, string Event);
