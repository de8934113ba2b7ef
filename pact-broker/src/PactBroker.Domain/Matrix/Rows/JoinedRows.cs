using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;
using PactBroker.Domain.Verifications;

namespace PactBroker.Domain.Matrix.Rows;

/// <summary>Step 1: publications meet results.</summary>
internal static class JoinedRows
{
    public static IEnumerable<MatrixRow> Of(MatrixFacts facts)
    {
        var results = Deciding(facts.Results).ToLookup(result => result.Content);
        var live = LiveVersions(facts.Query.Strict ? facts.Specified.Concat(facts.Inferred) : []);
        var ofVerified = Deciding(facts.ResultsOfVerified).ToLookup(result => result.Content);

        var asConsumer = facts.Publications.SelectMany(publication => Rows(publication, [.. results[publication.Content]], live[publication.Provider.Id]));
        var asProvider = facts.VerifiedPublications.SelectMany(publication => ofVerified[publication.Content].Select(result => Row(publication, result)));
        var specified = facts.Specified.Select(s => s.PacticipantId).ToHashSet();
        return asConsumer.Concat(asProvider)
            .Where(row => specified.Contains(row.Consumer.Id) || specified.Contains(row.Provider.Id))
            .DistinctBy(row => (row.Publication.Id, row.ProviderVersion?.Id, row.Result?.Number));
    }

    private static IEnumerable<MatrixRow> Rows(Publication publication, ImmutableArray<VerificationResult> results, IEnumerable<PacticipantVersion> live)
    {
        var withoutResult = live.Where(version => !results.Any(result => result.ProviderVersion.Id == version.Id)).ToList();
        if (results.IsEmpty && withoutResult.Count == 0)
            return [new MatrixRow(publication, ProviderVersion: null, Result: null)];

        return results.Select(result => Row(publication, result))
            .Concat(withoutResult.Select(version => new MatrixRow(publication, version, Result: null)));
    }

    // A contract that was replayed is known better than one that was held against a document.
    private static IEnumerable<VerificationResult> Deciding(ImmutableArray<VerificationResult> results)
    {
        var replayed = results.Where(result => result.Static is null).Select(result => (result.Content, result.ProviderVersion.Id)).ToHashSet();
        return results.Where(result => result.Static is null || !replayed.Contains((result.Content, result.ProviderVersion.Id)));
    }

    private static MatrixRow Row(Publication publication, VerificationResult result) => new(publication, result.ProviderVersion, result);

    // Strict: a version in question that has no result is a row of its own, and unknown.
    private static ILookup<PacticipantId, PacticipantVersion> LiveVersions(IEnumerable<ResolvedSelector> selectors)
        => selectors
            .Where(selector => selector.Version is not null)
            .DistinctBy(selector => selector.Version)
            .ToLookup(selector => selector.PacticipantId!.Value, selector => selector.Version!.Value);
}
