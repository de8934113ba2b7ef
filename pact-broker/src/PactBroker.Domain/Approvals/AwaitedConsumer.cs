using System.Collections.Immutable;
using Contracts.Engine.Documents;

namespace PactBroker.Domain.Approvals;

/// <summary>A consumer that a contract affects, and for which nobody has acknowledged that.</summary>
/// <param name="Owners">Who may; nobody where the consumer has no owners.</param>
public sealed record AwaitedConsumer(PacticipantName Name, ImmutableArray<string> Owners);
