using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;
using PactBroker.Domain.Verifications;
using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>
/// Brings what a <see cref="MatrixScope"/> names. Each query starts at the versions or the pacticipants in question, so that
/// what it reads grows with the question and not with the history around it.
/// </summary>
internal sealed class ScopeRows(StorageSession session, MatrixScope scope)
{
    private const string Selected = "SELECT DISTINCT r.content_id, r.provider_version_id, pv.number AS provider_version_number, r.id, r.success, r.valid_from AS verified_at";

    private string CurrentPublication => scope.WithReplaced ? "" : "AND p.valid_to IS NULL";

    private string CurrentResult => scope.WithReplaced ? "" : "AND r.valid_to IS NULL";

    private string Published => $"""
        FROM contracts c
        JOIN publications p ON p.contract_id = c.id {CurrentPublication}
        {PublicationSql.Joins}
        """;

    private object Parameters { get; } = new
    {
        consumerVersions = Values(scope.Consumers.Versions),
        consumers = Values(scope.Consumers.WholePacticipants),
        providers = Values(scope.Providers ?? []),
        providerVersions = Values(scope.ProviderVersions?.Versions ?? []),
        wholeProviders = Values(scope.ProviderVersions?.WholePacticipants ?? []),
        verifiers = Values(scope.AlsoVerifiedBy?.Versions ?? []),
        wholeVerifiers = Values(scope.AlsoVerifiedBy?.WholePacticipants ?? []),
    };

    public async Task<ImmutableArray<Publication>> PublicationsAsync()
        => ToPublications(await QueryEachAsync<PublicationRow>(
            Consumers().Select(consumers => $"SELECT {PublicationSql.Columns} {Published} WHERE c.kind = 'pact' AND {consumers} {Providers()}")));

    public async Task<ImmutableArray<VerificationResult>> ResultsAsync()
        => ToResults(await QueryEachAsync<ResultRow>(Consumers().SelectMany(Results)));

    /// <summary>The publications that versions in scope were held against.</summary>
    public async Task<ImmutableArray<Publication>> VerifiedPublicationsAsync()
        => ToPublications(await QueryEachAsync<PublicationRow>(Verifiers().Select(verifiers =>
            $"SELECT DISTINCT {PublicationSql.Columns} {Published} JOIN verifications r ON r.content_id = p.content_id {CurrentResult} JOIN versions pv ON pv.id = r.provider_version_id WHERE {verifiers}")));

    public async Task<ImmutableArray<VerificationResult>> ResultsOfVerifiedAsync()
        => ToResults(await QueryEachAsync<ResultRow>(Verifiers().Select(verifiers =>
            $"{Selected} FROM verifications r JOIN versions pv ON pv.id = r.provider_version_id WHERE {verifiers} {CurrentResult}")));

    private IEnumerable<string> Results(string consumers)
    {
        const string WithResults = "JOIN verifications r ON r.content_id = p.content_id";
        var published = $"{Published} {WithResults} {CurrentResult}";
        const string WithVersion = "JOIN versions pv ON pv.id = r.provider_version_id";
        if (scope.ProviderVersions is null)
        {
            yield return $"{Selected} {published} {WithVersion} WHERE c.kind = 'pact' AND {consumers}";
            yield break;
        }

        // The versions are put together with their providers first: of 200 providers, each content meets one version and not 200.
        if (!scope.ProviderVersions.Versions.IsEmpty)
        {
            yield return $"""
                WITH pv AS MATERIALIZED (SELECT id, pacticipant_id, number FROM versions WHERE {session.Dialect.AnyOf("id", "@providerVersions")})
                {Selected} {Published} JOIN pv ON pv.pacticipant_id = c.provider_id {WithResults} AND r.provider_version_id = pv.id {CurrentResult}
                WHERE c.kind = 'pact' AND {consumers}
                """;
        }

        if (!scope.ProviderVersions.WholePacticipants.IsEmpty)
            yield return $"{Selected} {published} {WithVersion} WHERE c.kind = 'pact' AND {consumers} AND {session.Dialect.AnyOf("c.provider_id", "@wholeProviders")}";
    }

    // Versions and whole pacticipants are asked for separately: joined by OR, neither would find its index.
    private IEnumerable<string> Consumers() => Parts(scope.Consumers, ("cv.id", "@consumerVersions"), ("c.consumer_id", "@consumers"));

    private IEnumerable<string> Verifiers()
        => scope.AlsoVerifiedBy is { } verifiers ? Parts(verifiers, ("pv.id", "@verifiers"), ("pv.pacticipant_id", "@wholeVerifiers")) : [];

    private string Providers() => scope.Providers is null ? "" : "AND " + session.Dialect.AnyOf("c.provider_id", "@providers");

    private IEnumerable<string> Parts(VersionSet set, (string Column, string Parameter) versions, (string Column, string Parameter) pacticipants)
    {
        if (!set.Versions.IsEmpty)
            yield return session.Dialect.AnyOf(versions.Column, versions.Parameter);

        if (!set.WholePacticipants.IsEmpty)
            yield return session.Dialect.AnyOf(pacticipants.Column, pacticipants.Parameter);
    }

    private async Task<IReadOnlyList<T>> QueryEachAsync<T>(IEnumerable<string> queries)
    {
        var rows = new List<T>();
        foreach (var query in queries)
            rows.AddRange(await session.QueryAsync<T>(query, Parameters));

        return rows;
    }

    private static ImmutableArray<Publication> ToPublications(IEnumerable<PublicationRow> rows)
        => [.. rows.DistinctBy(row => row.Id).Select(row => row.ToPublication())];

    private static ImmutableArray<VerificationResult> ToResults(IEnumerable<ResultRow> rows)
        => [.. rows.DistinctBy(row => row.Id).Select(row => row.ToResult())];

    private static long[] Values(ImmutableArray<VersionId> ids) => [.. ids.Select(id => id.Value)];

    private static long[] Values(ImmutableArray<PacticipantId> ids) => [.. ids.Select(id => id.Value)];
}

internal sealed record ResultRow
{
    public required long ContentId { get; init; }

    public required long ProviderVersionId { get; init; }

    public required string ProviderVersionNumber { get; init; }

    public required long Id { get; init; }

    public required bool Success { get; init; }

    public required long VerifiedAt { get; init; }

    public VerificationResult ToResult() => new(
        new ContentId(ContentId),
        new PacticipantVersion(new VersionId(ProviderVersionId), new VersionNumber(ProviderVersionNumber)),
        Id,
        Success,
        new DateTimeOffset(VerifiedAt, TimeSpan.Zero));
}
