using System.Collections.Immutable;

namespace PactBroker.Client.Approvals;

/// <summary>A version that a change affects.</summary>
/// <param name="Pacticipant">The application.</param>
/// <param name="Version">Its version.</param>
/// <param name="Why">Where it runs, or that it is the newest.</param>
/// <param name="Problems">What it cannot do any more, where something is known.</param>
public sealed record AffectedVersion(string Pacticipant, string Version, string Why, ImmutableArray<string> Problems);
