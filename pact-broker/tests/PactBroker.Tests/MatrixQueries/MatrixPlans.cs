using Dapper;
using Microsoft.Data.Sqlite;
using PactBroker.Domain.ForVerification.Requests;
using PactBroker.Domain.Matrix;
using PactBroker.ForVerification;
using PactBroker.Matrix;
using PactBroker.Storage;
using PactBroker.Storage.Sqlite;
using SQLitePCL;

namespace PactBroker.Tests.MatrixQueries;

/// <summary>How SQLite means to answer: from indexes, so that no answer gets slower as the history grows.</summary>
public sealed class MatrixPlans
{
    [Theory]
    [InlineData("q[][pacticipant]=Foo&q[][version]=1&latestby=cvpv&environment=production")]
    [InlineData("q[][pacticipant]=Foo&q[][version]=1&latestby=cvp&tag=prod&latest=true")]
    [InlineData("q[][pacticipant]=Foo&q[][branch]=main&q[][latest]=true&latestby=cvp&mainBranch=true&latest=true")]
    [InlineData("q[][pacticipant]=Foo&q[][tag]=dev&latestby=cvp&mainBranch=true")]
    [InlineData("q[][pacticipant]=Foo&q[][latest]=true&latestby=cvp&latest=true&ignore[][pacticipant]=Bar&ignore[][version]=1")]
    [InlineData("q[][pacticipant]=Foo&q[][environment]=production&q[][pacticipant]=Bar&q[][mainBranch]=true&latestby=cvpv")]
    [InlineData("q[][pacticipant]=Foo&q[][version]=1&latestby=cvp")]
    [InlineData("q[][pacticipant]=Foo&q[][pacticipant]=Bar&latestby=cvp")]
    [InlineData("q[][pacticipant]=Foo&q[][version]=1&q[][pacticipant]=Bar&q[][version]=1")]
    public async Task No_question_to_the_matrix_reads_a_whole_table(string query)
        => (await ScansAsync(session => MatrixReader.AskAsync(session, MatrixQueryParsing.Parse(query).Query))).Should().BeEmpty();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"consumerVersionSelectors":[{"mainBranch":true},{"branch":"a","fallbackBranch":"b"},{"branch":true},{"matchingBranch":true}],"providerVersionBranch":"main","includeWipPactsSince":"2020-01-01"}""")]
    [InlineData("""{"consumerVersionSelectors":[{"latest":true},{"tag":"a"},{"tag":"a","latest":true,"fallbackTag":"b"},{"latest":true,"consumer":"Foo"}],"providerVersionTags":["main","x"],"includeWipPactsSince":"2020-01-01"}""")]
    [InlineData("""{"consumerVersionSelectors":[{"deployed":true},{"released":true},{"environment":"production"},{"deployedOrReleased":true,"environment":"test"}]}""")]
    public async Task No_list_of_pacts_to_verify_reads_a_whole_table(string body)
    {
        var (request, errors) = ForVerificationParsing.Parse(System.Text.Json.Nodes.JsonNode.Parse(body)!.AsObject(), _ => true);
        errors.Any.Should().BeFalse();
        (await ScansAsync(async session =>
        {
            var provider = (await PacticipantRows.FindAsync(session, [new("Bar")])).Values.Single().ToPacticipant();
            return await ForVerificationReader.FindAsync(session, provider, request);
        })).Should().BeEmpty();
    }

    private static async Task<IReadOnlyList<string>> ScansAsync<T>(Func<StorageSession, Task<T>> question)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        SqliteMigrations.Apply(connection, 0);
        await connection.ExecuteAsync(
            """
            INSERT INTO pacticipants (id, name, main_branch, created_at, updated_at) VALUES (1, 'Foo', 'main', 0, 0), (2, 'Bar', 'main', 0, 0);
            INSERT INTO versions (id, pacticipant_id, number, created_at, updated_at) VALUES (1, 1, '1', 0, 0), (2, 2, '1', 0, 0);
            INSERT INTO branches (id, pacticipant_id, name, created_at, updated_at) VALUES (1, 1, 'main', 0, 0), (2, 2, 'main', 0, 0);
            INSERT INTO contracts (id, kind, role, consumer_id, provider_id, created_at, updated_at) VALUES (1, 'pact', 'consumer', 1, 2, 0, 0);
            INSERT INTO contents (id, contract_id, hash, document, interaction_count, message_count, created_at) VALUES (1, 1, 'h', '{}', 0, 0, 0);
            INSERT INTO publications (contract_id, version_id, content_id, revision, valid_from) VALUES (1, 1, 1, 1, 0);
            """);

        var statements = new List<string>();
        raw.sqlite3_trace(connection.Handle, (_, sql) => statements.Add(sql.utf8_to_string()), null);
        await using (var transaction = connection.BeginTransaction(deferred: true))
            await question(new StorageSession(connection, transaction, SqliteDialect.Instance, now: TimeProvider.System.GetUtcNow().UtcTicks));

        raw.sqlite3_trace(connection.Handle, (strdelegate_trace?)null, null);
        var queries = statements.Where(sql => sql.Contains("SELECT", StringComparison.Ordinal)).Distinct().ToList();
        queries.Should().HaveCountGreaterThan(2, "a question is several queries");
        return [.. queries.SelectMany(sql => connection.Query<PlanRow>("EXPLAIN QUERY PLAN " + sql)
            .Where(step => step.Detail.StartsWith("SCAN ", StringComparison.Ordinal) && !IsSmall(step.Detail))
            .Select(step => $"{step.Detail} in {sql}"))];
    }

    // The values of a list, the versions put together for a join, the union of two places: what the question itself brings.
    private static bool IsSmall(string step) => step is "SCAN CONSTANT ROW" or "SCAN pv" or "SCAN few" or "SCAN one" || step.StartsWith("SCAN json_each", StringComparison.Ordinal) || step.StartsWith("SCAN (", StringComparison.Ordinal);

    private sealed record PlanRow
    {
        public required string Detail { get; init; }
    }
}
