using System.Diagnostics;
using Contracts.Engine.Documents;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Deciding;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Matrix;
using PactBroker.Storage.Sqlite;

namespace PactBroker.Tests.MatrixCases;

/// <summary>One application asks 200 others, each with a history; a question is about what runs now. What it took is printed, not judged.</summary>
public sealed class MatrixAtScale(ITestOutputHelper output) : IAsyncDisposable
{
    private const int Services = 200;
    private readonly SqliteStorage _storage = SqliteStorage.OpenInMemory(TimeProvider.System);

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public async Task An_application_with_200_providers_is_answered_from_what_runs_now(int versions)
    {
        await SeedAsync(versions);
        var query = CanIDeployQuery.About(new MatrixSelector { Pacticipant = new PacticipantName("gateway"), Version = new VersionNumber($"{versions}") }, "production", toTag: null);

        var answer = await AskAsync(query);
        answer.Verdict.Should().Be(Verdict.No, "the newest version of service 7 fails");
        answer.Rows.Considered.Should().HaveCount(Services);
        answer.Counts.Should().Be(new MatrixCounts(Success: Services - 1, Failed: 1, Unknown: 0, Ignored: null));
        answer.Reasons.Should().ContainSingle().Which.Text
            .Should().Be($"The verification for the pact between version {versions} of gateway and the version of service-7 currently in production ({versions}) failed");

        var started = Stopwatch.GetTimestamp();
        const int Times = 20;
        for (var i = 0; i < Times; i++)
            await AskAsync(query);

        output.WriteLine($"{Services} providers, {versions} versions each: {Stopwatch.GetElapsedTime(started).TotalMilliseconds / Times:f1} ms");
    }

    [Fact]
    public async Task A_provider_among_200_is_answered_from_its_one_consumer()
    {
        await SeedAsync(versions: 10);
        var query = CanIDeployQuery.About(new MatrixSelector { Pacticipant = new PacticipantName("service-42"), Version = new VersionNumber("10") }, "production", toTag: null);

        var answer = await AskAsync(query);
        answer.Verdict.Should().Be(Verdict.Yes);
        answer.Rows.Considered.Should().ContainSingle();
    }

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    private Task<MatrixAnswer> AskAsync(MatrixQuery query)
        => _storage.ReadAsync(session => MatrixReader.AskAsync(session, query), TestContext.Current.CancellationToken);

    // Version n of the gateway needs something new of each service, which version n of the service has verified; the newest run in production.
    private Task<int> SeedAsync(int versions) => _storage.WriteAsync(
        async session =>
        {
            var numbers = $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {versions}), s(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM s WHERE k < {Services})";
            await session.ExecuteAsync("INSERT INTO pacticipants (id, name, created_at, updated_at) VALUES (1000, 'gateway', 0, 0)");
            await session.ExecuteAsync($"{numbers} INSERT INTO pacticipants (id, name, created_at, updated_at) SELECT k, 'service-' || k, 0, 0 FROM s");
            await session.ExecuteAsync($"{numbers} INSERT INTO versions (pacticipant_id, number, created_at, updated_at) SELECT p.id, n.i, 0, 0 FROM n, pacticipants p");
            await session.ExecuteAsync("INSERT INTO contracts (kind, role, consumer_id, provider_id, created_at, updated_at) SELECT 'pact', 'consumer', 1000, id, 0, 0 FROM pacticipants WHERE id <> 1000");
            await session.ExecuteAsync($"{numbers} INSERT INTO contents (contract_id, hash, document, interaction_count, message_count, created_at) SELECT c.id, 'hash-' || n.i, '', 1, 0, 0 FROM n, contracts c");
            await session.ExecuteAsync(
                """
                INSERT INTO publications (contract_id, version_id, content_id, revision, valid_from)
                SELECT c.id, v.id, x.id, 1, 0 FROM contracts c JOIN versions v ON v.pacticipant_id = 1000 JOIN contents x ON x.contract_id = c.id AND x.hash = 'hash-' || v.number
                """);
            await session.ExecuteAsync(
                """
                INSERT INTO verifications (content_id, provider_version_id, success, valid_from)
                SELECT x.id, v.id, NOT (c.provider_id = 7 AND v.number = @newest), 0
                FROM contracts c JOIN versions v ON v.pacticipant_id = c.provider_id JOIN contents x ON x.contract_id = c.id AND x.hash = 'hash-' || v.number
                """,
                new { newest = $"{versions}" });
            await session.ExecuteAsync("INSERT INTO environments (id, uuid, name, display_name, production, created_at, updated_at) VALUES (1, 'e', 'production', 'Production', TRUE, 0, 0)");
            return await session.ExecuteAsync(
                """
                INSERT INTO deployed_versions (uuid, environment_id, pacticipant_id, version_id, valid_from, updated_at)
                SELECT 'd' || id, 1, pacticipant_id, id, 0, 0 FROM versions WHERE number = @newest
                """,
                new { newest = $"{versions}" });
        },
        TestContext.Current.CancellationToken);
}
