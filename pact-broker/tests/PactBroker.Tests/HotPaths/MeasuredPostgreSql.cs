using System.Data.Common;
using System.Text.Json.Nodes;
using Dapper;
using Npgsql;
using PactBroker.Storage;
using PactBroker.Storage.PostgreSql;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.HotPaths;

/// <summary>PostgreSQL tells after each statement how it was carried out: how much it had to do is how many rows it looked at.</summary>
internal sealed class MeasuredPostgreSql : MeasuredStorage
{
    // A table is read as a whole where that is less work than finding the way through an index.
    private const int Big = 500;

    private readonly PostgreSqlTestDatabase _database;
    private readonly NpgsqlConnection _connection;

    private MeasuredPostgreSql(PostgreSqlTestDatabase database, NpgsqlConnection connection) => (_database, _connection) = (database, connection);

    protected override DbConnection Connection => _connection;

    protected override SqlDialect Dialect => PostgreSqlDialect.Instance;

    public static async Task<MeasuredPostgreSql> OpenAsync()
    {
        PostgreSqlServer.Require();
        var database = await PostgreSqlTestDatabase.CreateAsync();
        var connection = new NpgsqlConnection($"{database.ConnectionString};Pooling=False");
        await connection.OpenAsync();
        return new MeasuredPostgreSql(database, connection);
    }

    /// <summary>From now on; what the history was made of is of no interest. Brokers prepare their statements, so that plans know no values.</summary>
    public async Task BeginAsync()
    {
        await _connection.ExecuteAsync("""
            ANALYZE; LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_analyze = on; SET auto_explain.log_timing = off; SET auto_explain.log_format = json;
            SET jit = off; SET client_min_messages = log
            """);
        _connection.Notice += (_, notice) => Note(notice.Notice.MessageText);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
    }

    private void Note(string message)
    {
        var start = message.IndexOf('{', StringComparison.Ordinal);
        if (start < 0 || JsonNode.Parse(message[start..]) is not { } explained)
        {
            return;
        }

        var nodes = Nodes(explained["Plan"]!).ToList();
        Statements.Add(new MeasuredStatement(
            $"{explained["Query Text"]}",
            nodes.Where(node => node["Relation Name"] is not null).Sum(Looked),
            [.. nodes.Where(node => $"{node["Node Type"]}" == "Seq Scan" && Looked(node) > Big).Select(node => $"Seq Scan of {node["Relation Name"]}")]));
    }

    private static long Looked(JsonNode node) =>
        (long)((Number(node, "Actual Rows") + Number(node, "Rows Removed by Filter") + Number(node, "Rows Removed by Index Recheck") + Number(node, "Rows Removed by Join Filter")) * Number(node, "Actual Loops"));

    private static double Number(JsonNode node, string name) => node[name]?.GetValue<double>() ?? 0;

    private static IEnumerable<JsonNode> Nodes(JsonNode plan) => [plan, .. plan["Plans"]?.AsArray().SelectMany(inner => Nodes(inner!)) ?? []];
}
