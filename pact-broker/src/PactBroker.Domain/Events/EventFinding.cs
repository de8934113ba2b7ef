namespace PactBroker.Domain.Events;

/// <summary>What one rule found: a problem, or that it cannot tell.</summary>
internal abstract record EventFinding
{
    private EventFinding()
    {
    }

    public sealed record Broken(string Path, string Text, EventWitness? Witness = null) : EventFinding;

    public sealed record Unclear(string Reason) : EventFinding;
}
