namespace PactBroker.Webhooks.Deliveries;

/// <summary>What an attempt comes to.</summary>
/// <param name="Status">As in the database.</param>
/// <param name="Next">How long until the next attempt; null if there is none.</param>
/// <param name="Logs">What people may read of it.</param>
internal sealed record DeliveryOutcome(string Status, TimeSpan? Next, string Logs)
{
    public const string NotRun = "not_run";
    public const string Retrying = "retrying";
    public const string Succeeded = "success";
    public const string Failed = "failure";

    public bool Success => Status == Succeeded;
}
