using System.Collections.Immutable;
using System.Text.Json;
using PactBroker.Domain.Approvals;

namespace PactBroker.Approvals;

/// <summary>What was found when a contract was published that breaks the approved one; kept as it was, since the owners decide about that.</summary>
/// <param name="Consumers">Consumers of a pact and readers of an event that the change concerns.</param>
/// <param name="Providers">Who has to do more than was approved.</param>
internal sealed record ApprovalFindings(ImmutableArray<ContractBreak> Breaks, IReadOnlyList<AffectedParty> Consumers, IReadOnlyList<AffectedParty> Providers)
{
    /// <summary>Whether somebody of each of these consumers has to acknowledge it.</summary>
    public bool AwaitsConsumers { get; init; }

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static ApprovalFindings Read(string text) => JsonSerializer.Deserialize<ApprovalFindings>(text, JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("A stored request for approval is empty.");
}
