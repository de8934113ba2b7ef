namespace PactBroker.Domain.Events;

/// <summary>An event that the writer's schema allows and the reader's refuses; both were really asked.</summary>
/// <param name="Json">The event, as JSON.</param>
/// <param name="Bytes">The same as it travels, in hexadecimal; null where it travels as JSON.</param>
/// <param name="Rejection">What the reader said.</param>
public sealed record EventWitness(string Json, string? Bytes, string Rejection);
