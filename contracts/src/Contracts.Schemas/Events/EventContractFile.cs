namespace Contracts.Schemas.Events;

/// <summary>One file of an event contract.</summary>
/// <param name="Name">Its name in the event's folder.</param>
/// <param name="Text">What it holds.</param>
public sealed record EventContractFile(string Name, string Text);
