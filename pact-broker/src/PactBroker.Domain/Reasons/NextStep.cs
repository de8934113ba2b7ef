using Contracts.Engine.Documents;

namespace PactBroker.Domain.Reasons;

/// <summary>What somebody has to do so that an answer becomes yes.</summary>
/// <param name="Reason">The id of the reason that it would remove.</param>
/// <param name="Pacticipant">Whose team it is for.</param>
/// <param name="Action">What is to be done, in one word.</param>
/// <param name="Text">The same as a sentence.</param>
public sealed record NextStep(string Reason, PacticipantName Pacticipant, NextAction Action, string Text);
