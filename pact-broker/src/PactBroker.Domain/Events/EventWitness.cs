namespace PactBroker.Domain.Events;

/// <summary>An event that the writer's schema allows and the reader's refuses or takes for something else; both were really asked.</summary>
/// <param name="Json">The event, as JSON.</param>
/// <param name="Bytes">The same as it travels, in hexadecimal; null where it travels as JSON.</param>
/// <param name="Rejection">What the reader said, or what it took a value for.</param>
public sealed record EventWitness(string Json, string? Bytes, string Rejection);
