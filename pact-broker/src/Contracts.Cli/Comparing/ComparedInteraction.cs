using System.Collections.Immutable;
using Contracts.Cli.OpenApi;
using Contracts.Engine.Documents;

namespace Contracts.Cli.Comparing;

/// <summary>An interaction held against a document.</summary>
/// <param name="Interaction">The interaction.</param>
/// <param name="Operation">What answers it; null where the document has nothing that does.</param>
/// <param name="Findings">What was found.</param>
internal sealed record ComparedInteraction(HttpInteraction Interaction, string? Operation, ImmutableArray<ComparisonFinding> Findings)
{
    public bool IsHonored => Findings.All(finding => finding.IsRelaxation);

    public static ComparedInteraction Of(HttpInteraction interaction, ApiDocument document)
    {
        var (request, response) = (interaction.Request, interaction.Response);
        if (ApiOperations.Find(document, request.Method, request.Path) is not { } found)
        {
            var others = string.Join(", ", ApiOperations.MethodsOf(document, request.Path));
            return new ComparedInteraction(interaction, null, [ComparisonFinding.Mismatch("operation-not-documented", "request", $"The document has no {request.Method.ToUpperInvariant()} {request.Path}{(others.Length > 0 ? $"; the path has {others}" : "")}.")]);
        }

        var ofRequest = RequestComparison.Of(request, found.Operation, found.Values, document);
        // Who expects to be refused may send what is to be refused.
        if (response.Status >= 400)
            ofRequest = ofRequest.Select(finding => finding.IsRelaxation ? finding : ComparisonFinding.Relaxation(finding.Id, finding.Place, $"{finding.Sentence} A refusal is expected.")).ToList();
        return new ComparedInteraction(interaction, found.Operation.ToString(), [.. ofRequest, .. ResponseComparison.Of(response, found.Operation, document)]);
    }
}
