namespace Contracts.Schemas.Events;

/// <summary>What an application does with an event.</summary>
public enum EventRole
{
    /// <summary>It handles the event: its schema says what it needs.</summary>
    Reader,

    /// <summary>It publishes the event: its schema says what it may write.</summary>
    Writer,
}
