namespace Marketplace.Sync.Stock;

/// <summary>A message that was handled.</summary>
public sealed class HandledMessage
{
    public required string MessageId { get; init; }
}
