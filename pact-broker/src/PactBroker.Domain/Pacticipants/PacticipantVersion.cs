namespace PactBroker.Domain.Pacticipants;

/// <summary>One version of a pacticipant.</summary>
public readonly record struct PacticipantVersion(VersionId Id, VersionNumber Number);
