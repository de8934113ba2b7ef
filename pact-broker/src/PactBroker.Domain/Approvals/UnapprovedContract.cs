using System.Collections.Immutable;
using Contracts.Engine.Documents;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Approvals;

/// <summary>A contract of a version that somebody has to approve or acknowledge, and has not yet, or has turned down.</summary>
/// <param name="Contract">For people: "the pact with Orders", "what it writes of the event stock-changed".</param>
/// <param name="Provider">The other side of a pact; null for an event.</param>
/// <param name="Uuid">The request that waits, or was turned down.</param>
/// <param name="Owner">Whose owners are asked.</param>
/// <param name="Owners">Who may say yes; at least one.</param>
public sealed record UnapprovedContract(
    PacticipantName Publisher, VersionNumber Version, string Contract, PacticipantId? Provider, string Uuid, bool Rejected, PacticipantName Owner, ImmutableArray<string> Owners)
{
    /// <summary>Its owners have said yes, and it waits for consumers only.</summary>
    public bool Approved { get; init; }

    /// <summary>The consumers that it waits for.</summary>
    public ImmutableArray<AwaitedConsumer> Awaited { get; init; } = [];
}
