namespace PactBroker.Client.Importing;

/// <summary>How far an import is.</summary>
/// <param name="Part">What is being copied: <c>versions</c>, <c>results</c> …</param>
/// <param name="Done">How many of them are there, now or from a run before.</param>
/// <param name="Total">How many there are.</param>
public sealed record ImportProgress(string Part, int Done, int Total);
