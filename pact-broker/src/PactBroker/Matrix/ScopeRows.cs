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

    private string CurrentPublication => "AND " + (scope.WithReplaced ? session.Begun("p.valid_from") : session.Valid("p"));

    // Of one content and one version there is one current result. Asked for by both at once: PostgreSQL would read all results of a content that has few as a rule.
    private string ResultOfBoth => scope.WithReplaced
        ? "r.content_id = p.content_id AND r.provider_version_id = pv.id"
        : $"r.id = (SELECT w.id FROM verifications w WHERE w.content_id = p.content_id AND w.provider_version_id = pv.id AND {session.Valid("w")})";

    private string CurrentResult => "AND " + (scope.WithReplaced ? session.Begun("r.valid_from") : session.Valid("r"));

    private object Parameters { get; } = new
    {
        consumerVersions = Values(session, scope.Consumers.Versions),
        consumers = Values(session, scope.Consumers.WholePacticipants),
        providers = Values(session, scope.Providers ?? []),
        providerVersions = Values(session, scope.ProviderVersions?.Versions ?? []),
        wholeProviders = Values(session, scope.ProviderVersions?.WholePacticipants ?? []),
        verifiers = Values(session, scope.AlsoVerifiedBy?.Versions ?? []),
        wholeVerifiers = Values(session, scope.AlsoVerifiedBy?.WholePacticipants ?? []),
    };

    /// <summary>All that the scope names, asked for at once.</summary>
    public async Task<RowsInScope> ReadAsync()
    {
        var batch = new QueryBatch();
        var publications = batch.Add<PublicationRow>(Published().Select(published => $"SELECT {PublicationSql.Columns} {published.From} {PublicationSql.Joins} WHERE {published.Where} {Providers()}"));
        var results = batch.Add<ResultRow>(Published().SelectMany(published => Results(published.From, published.Where)));
        var verifiedPublications = batch.Add<PublicationRow>(Verifiers().Select(VerifiedPublications));
        var resultsOfVerified = batch.Add<ResultRow>(Verifiers().Select(verifiers =>
            $"{Selected} FROM verifications r JOIN versions pv ON pv.id = r.provider_version_id WHERE {verifiers} {CurrentResult}"));
        await session.RunAsync(batch, Parameters);
        return new RowsInScope(ToPublications(publications), ToResults(results), ToPublications(verifiedPublications), ToResults(resultsOfVerified));
    }

    private string VerifiedPublications(string verifiers) => $"""
        SELECT DISTINCT {PublicationSql.Columns}
        FROM verifications r
        JOIN versions pv ON pv.id = r.provider_version_id
        JOIN contents x ON x.id = r.content_id
        JOIN contracts c ON c.id = x.contract_id
        JOIN publications p ON p.contract_id = c.id AND p.content_id = r.content_id {CurrentPublication}
        JOIN versions cv ON cv.id = p.version_id
        {PublicationSql.Joins}
        WHERE {verifiers} {CurrentResult}
        """;

    private IEnumerable<string> Results(string from, string where)
    {
        if (scope.ProviderVersions is null)
        {
            yield return $"{Selected} {from} CROSS JOIN verifications r CROSS JOIN versions pv WHERE {where} AND r.content_id = p.content_id {CurrentResult} AND pv.id = r.provider_version_id";
            yield break;
        }

        // The versions are put together with their providers first: of 200 providers, each content meets one version and not 200.
        if (!scope.ProviderVersions.Versions.IsEmpty)
        {
            yield return $"""
                WITH pv AS MATERIALIZED (SELECT id, pacticipant_id, number FROM versions WHERE {session.Dialect.AnyOf("id", "@providerVersions")})
                {Selected} {from} CROSS JOIN pv CROSS JOIN verifications r
                WHERE {where} AND pv.pacticipant_id = c.provider_id AND {ResultOfBoth} {CurrentResult}
                """;
        }

        if (!scope.ProviderVersions.WholePacticipants.IsEmpty)
        {
            yield return $"""
                {Selected} {from} CROSS JOIN verifications r CROSS JOIN versions pv
                WHERE {where} AND {session.Dialect.AnyOf("+c.provider_id", "@wholeProviders")} AND r.content_id = p.content_id {CurrentResult} AND pv.id = r.provider_version_id
                """;
        }
    }

    // Versions and whole pacticipants are asked for separately: joined by OR, neither would find its index. CROSS JOIN is the
    // plain join with the order kept: SQLite would otherwise start at the providers and try each with each consumer version.
    private IEnumerable<(string From, string Where)> Published()
    {
        const string Tables = "FROM {0} CROSS JOIN {1} CROSS JOIN {2}";
        var joined = $"c.kind = 'pact' AND c.consumer_id = cv.pacticipant_id AND p.contract_id = c.id AND p.version_id = cv.id {CurrentPublication}";
        if (!scope.Consumers.Versions.IsEmpty)
            yield return (string.Format(null, Tables, "versions cv", "contracts c", "publications p"), $"{session.Dialect.AnyOf("cv.id", "@consumerVersions")} AND {joined}");

        if (!scope.Consumers.WholePacticipants.IsEmpty)
            yield return (string.Format(null, Tables, "contracts c", "publications p", "versions cv"), $"{session.Dialect.AnyOf("c.consumer_id", "@consumers")} AND {joined}");
    }

    private IEnumerable<string> Verifiers()
    {
        if (scope.AlsoVerifiedBy is { Versions.IsEmpty: false })
            yield return session.Dialect.AnyOf("pv.id", "@verifiers");

        if (scope.AlsoVerifiedBy is { WholePacticipants.IsEmpty: false })
            yield return session.Dialect.AnyOf("pv.pacticipant_id", "@wholeVerifiers");
    }

    // The plus keeps the index on (consumer, provider) from being asked once for each provider in the list.
    private string Providers() => scope.Providers is null ? "" : "AND " + session.Dialect.AnyOf("+c.provider_id", "@providers");

    private static ImmutableArray<Publication> ToPublications(IEnumerable<PublicationRow> rows)
        => [.. rows.DistinctBy(row => row.Id).Select(row => row.ToPublication())];

    private static ImmutableArray<VerificationResult> ToResults(IEnumerable<ResultRow> rows)
        => [.. rows.DistinctBy(row => row.Id).Select(row => row.ToResult())];

    private static object Values(StorageSession session, ImmutableArray<VersionId> ids) => session.Dialect.Values(ids.Select(id => id.Value));

    private static object Values(StorageSession session, ImmutableArray<PacticipantId> ids) => session.Dialect.Values(ids.Select(id => id.Value));
}

/// <summary>What a question to the matrix is decided from.</summary>
/// <param name="Publications">What consumers in scope published for providers in scope.</param>
/// <param name="Results">What came of these publications.</param>
/// <param name="VerifiedPublications">The publications that versions in scope were held against.</param>
/// <param name="ResultsOfVerified">What came of those.</param>
internal sealed record RowsInScope(
    ImmutableArray<Publication> Publications, ImmutableArray<VerificationResult> Results, ImmutableArray<Publication> VerifiedPublications, ImmutableArray<VerificationResult> ResultsOfVerified);

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
