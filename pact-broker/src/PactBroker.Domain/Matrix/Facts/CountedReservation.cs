using Contracts.Engine.Documents;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Facts;

/// <summary>A version that somebody is about to deploy.</summary>
public sealed record CountedReservation(PacticipantName Pacticipant, VersionNumber Version, string Environment, DateTimeOffset Until);
