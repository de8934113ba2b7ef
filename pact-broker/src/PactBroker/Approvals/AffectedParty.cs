namespace PactBroker.Approvals;

/// <summary>A version that has something to do with a change.</summary>
/// <param name="Why">Where it runs, or that it is the newest.</param>
/// <param name="Problems">What it cannot read any more; none for who only has to follow.</param>
internal sealed record AffectedParty(string Pacticipant, string Version, string Why, IReadOnlyList<string> Problems);
