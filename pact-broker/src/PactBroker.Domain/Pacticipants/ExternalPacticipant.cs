namespace PactBroker.Domain.Pacticipants;

/// <summary>An application of others: nobody here knows which version of it runs where, nor has it verified when it changes.</summary>
/// <param name="MaxAge">How old evidence of it may be that counts.</param>
public sealed record ExternalPacticipant(PacticipantId Id, TimeSpan MaxAge);
