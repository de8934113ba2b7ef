using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Facts;

/// <summary>Two pacticipants that have, or had, a contract.</summary>
/// <param name="Required">
/// The asked-about version is the consumer: without a result it must not go. A provider may go before its consumers.
/// </param>
public sealed record Integration(Pacticipant Consumer, Pacticipant Provider, bool Required);
