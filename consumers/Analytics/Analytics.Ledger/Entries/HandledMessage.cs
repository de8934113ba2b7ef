namespace Analytics.Ledger.Entries;

/// <summary>A message whose entries are in the ledger, or that has none.</summary>
public sealed class HandledMessage
{
    public required string MessageId { get; init; }
}
