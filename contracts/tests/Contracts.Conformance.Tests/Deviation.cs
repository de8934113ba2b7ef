namespace Contracts.Conformance.Tests;

/// <summary>A place where this engine decides otherwise than a case of the data says.</summary>
/// <param name="Id">A short name.</param>
/// <param name="Data">What the data, or the engine that it was measured on, does.</param>
/// <param name="Ours">What this engine does.</param>
/// <param name="Reason">Why.</param>
/// <param name="Cases">The keys of the cases that this is seen in.</param>
internal sealed record Deviation(string Id, string Data, string Ours, string Reason, string[] Cases);
