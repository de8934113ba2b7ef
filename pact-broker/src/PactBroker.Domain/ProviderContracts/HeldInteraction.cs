using System.Collections.Immutable;
using Contracts.OpenApi.Comparing;

namespace PactBroker.Domain.ProviderContracts;

/// <summary>An interaction of a pact, and what came of holding it against a document.</summary>
/// <param name="Operation">What of the document answers it; null where nothing does.</param>
public sealed record HeldInteraction(string Description, string? Operation, ImmutableArray<ComparisonFinding> Findings)
{
    public bool Agrees => !Differences.Any();

    /// <summary>What the document excludes.</summary>
    public IEnumerable<ComparisonFinding> Differences => Findings.Where(finding => !finding.IsRelaxation);

    /// <summary>What the document does not promise, and was let pass.</summary>
    public IEnumerable<ComparisonFinding> Relaxations => Findings.Where(finding => finding.IsRelaxation);

    internal static HeldInteraction Of(ComparedInteraction compared) => new(compared.Interaction.Description, compared.Operation, compared.Findings);
}
