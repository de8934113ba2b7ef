namespace Contracts.Consumers.Behavior;

/// <summary>An event on its way to the handler.</summary>
/// <param name="Event">The event.</param>
/// <param name="Attempt">1 at first; a broker counts how often it has delivered the event.</param>
/// <typeparam name="TEvent">What the handler takes.</typeparam>
public sealed record Delivery<TEvent>(TEvent Event, int Attempt);
