using System.Collections.Immutable;
using Contracts.Engine.Documents;

namespace Contracts.OpenApi.Comparing;

/// <summary>An interaction held against a document.</summary>
/// <param name="Interaction">The interaction.</param>
/// <param name="Operation">What answers it; null where the document has nothing that does.</param>
/// <param name="Findings">What was found.</param>
public sealed record ComparedInteraction(Interaction Interaction, string? Operation, ImmutableArray<ComparisonFinding> Findings)
{
    /// <summary>Whether nothing speaks against it but what was let pass.</summary>
    public bool IsHonored => Findings.All(finding => finding.IsRelaxation);

    /// <summary>Holds an interaction against a document.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">When whoever asked does not wait any longer: some documents take their time.</param>
    /// <exception cref="OpenApiFormatException">The document refers to what it does not have.</exception>
    /// <exception cref="OperationCanceledException">It took longer than the caller waits.</exception>
    public static ComparedInteraction Of(Interaction interaction, ApiDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(document);
        var compared = interaction is HttpInteraction http
            ? Of(http, document, cancellationToken)
            : new ComparedInteraction(interaction, null, [ComparisonFinding.Mismatch("not-http", "message", "An OpenAPI document says nothing about messages.")]);
        // As in a verification, what is pending is reported and fails nothing.
        return interaction.Pending ? compared with { Findings = [.. LetPass(compared.Findings, "The interaction is pending.")] } : compared;
    }

    private static ComparedInteraction Of(HttpInteraction interaction, ApiDocument document, CancellationToken cancellationToken)
    {
        var (request, response) = (interaction.Request, interaction.Response);
        if (ApiOperations.Find(document, request.Method, request.Path) is not { } found)
        {
            var others = string.Join(", ", ApiOperations.MethodsOf(document, request.Path));
            return new ComparedInteraction(interaction, null, [ComparisonFinding.Mismatch("operation-not-documented", "request", $"The document has no {request.Method.ToUpperInvariant()} {request.Path}{(others.Length > 0 ? $"; the path has {others}" : "")}.")]);
        }

        IEnumerable<ComparisonFinding> ofRequest = RequestComparison.Of(request, found.Operation, found.Values, document, cancellationToken);
        // Who expects to be refused may send what is to be refused.
        if (response.Status >= 400)
            ofRequest = LetPass(ofRequest, "A refusal is expected.");
        return new ComparedInteraction(interaction, found.Operation.ToString(), [.. ofRequest, .. ResponseComparison.Of(response, found.Operation, document, cancellationToken)]);
    }

    private static IEnumerable<ComparisonFinding> LetPass(IEnumerable<ComparisonFinding> findings, string because) =>
        findings.Select(finding => finding.IsRelaxation ? finding : ComparisonFinding.Relaxation(finding.Id, finding.Place, $"{finding.Sentence} {because}"));
}
