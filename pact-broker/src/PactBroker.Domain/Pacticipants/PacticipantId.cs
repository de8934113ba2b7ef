namespace PactBroker.Domain.Pacticipants;

/// <summary>The storage's number of a pacticipant.</summary>
public readonly record struct PacticipantId(long Value);
