using Contracts.Engine.Documents;

namespace PactBroker.Domain.Pacticipants;

/// <summary>An application that takes part in contracts, as consumer, as provider or as both.</summary>
public readonly record struct Pacticipant(PacticipantId Id, PacticipantName Name);
