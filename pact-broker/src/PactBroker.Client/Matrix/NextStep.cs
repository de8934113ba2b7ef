namespace PactBroker.Client.Matrix;

/// <summary>What somebody has to do so that an answer becomes yes.</summary>
/// <param name="Reason">The id of the reason that it would remove, such as <c>not-verified</c>.</param>
/// <param name="Pacticipant">The application whose team it is for.</param>
/// <param name="Action">In one word: <c>publish</c>, <c>verify</c>, <c>fix</c> or <c>deploy</c>.</param>
/// <param name="Text">As a sentence.</param>
public sealed record NextStep(string Reason, string Pacticipant, string Action, string Text);
