namespace PactBroker.Publishing;

/// <summary>What a publication means.</summary>
/// <param name="Name">As webhooks know it.</param>
/// <param name="Why">What the name does not say; null if it says everything.</param>
internal sealed record PublicationEvent(string Name, string? Why)
{
    public override string ToString() => Why is null ? Name : $"{Name} ({Why})";
}
