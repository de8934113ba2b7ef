namespace Contracts.Consumers.Behavior;

/// <summary>What becomes of a delivery.</summary>
public abstract record Settlement
{
    private Settlement()
    {
    }

    /// <summary>The broker forgets the event: it is handled.</summary>
    public static Settlement Handled { get; } = new Acknowledged();

    /// <summary>The broker delivers the event again.</summary>
    public static Settlement Again { get; } = new Returned();

    /// <summary>Nobody can handle the event; it is kept aside for people to look at.</summary>
    /// <param name="reason">Why, in the words that they will read.</param>
    public static Settlement DeadLetter(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new SetAside(reason);
    }

    internal sealed record Acknowledged : Settlement;

    internal sealed record Returned : Settlement;

    internal sealed record SetAside(string Reason) : Settlement;
}
