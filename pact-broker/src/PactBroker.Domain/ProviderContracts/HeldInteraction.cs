using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.OpenApi;
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

    internal static HeldInteraction Of(Interaction interaction, ApiDocument document, CancellationToken limit)
    {
        try
        {
            var compared = ComparedInteraction.Of(interaction, document, limit);
            return new HeldInteraction(interaction.Description, compared.Operation, compared.Findings);
        }
        catch (Exception broken) when (broken is OpenApiFormatException or InvalidOperationException)
        {
            // What it needs of the document is broken (a text of JSON may hold half a surrogate pair); other interactions may need nothing of that.
            return new HeldInteraction(interaction.Description, null, [new ComparisonFinding("not-decided", IsRelaxation: false, "document", broken.Message)]);
        }
    }
}
