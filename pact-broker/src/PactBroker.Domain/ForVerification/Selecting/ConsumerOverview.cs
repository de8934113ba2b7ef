using Contracts.Engine.Documents;

namespace PactBroker.Domain.ForVerification.Selecting;

/// <summary>How the newest relevant version of a consumer can be found.</summary>
public sealed record ConsumerOverview(PacticipantName Consumer, bool HasMainBranchVersion, bool HasMainBranchTag);
