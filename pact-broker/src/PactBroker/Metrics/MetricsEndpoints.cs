using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Metrics;

/// <summary>How much of everything there is.</summary>
internal static class MetricsEndpoints
{
    public static void Map(RouteTable routes) => routes.Resource("/metrics").Get(async request =>
    {
        var metrics = await request.ReadAsync(WriteAsync);
        return request.Prefers("application/openmetrics-text") ? Answer.PlainText(PrometheusText.Write(metrics, openMetrics: true), PrometheusText.OpenMetricsContentType)
            : request.Prefers("text/plain") ? Answer.PlainText(PrometheusText.Write(metrics, openMetrics: false), PrometheusText.ContentType)
            : Answer.Ok(metrics);
    });

    private static async Task<JsonObject> WriteAsync(StorageSession session) => new()
    {
        ["interactions"] = await CountInteractionsAsync(session),
        ["pacticipants"] = await CountAsync(session, ("count", "pacticipants"), ("withMainBranchSetCount", "pacticipants WHERE main_branch IS NOT NULL")),
        ["integrations"] = await CountAsync(session, ("count", "contracts WHERE kind = 'pact'")),
        ["pactPublications"] = await WithSpanAsync(session, "publications", await CountAsync(session, ("count", "publications"))),
        ["pactVersions"] = await CountAsync(session, ("count", "contents")),
        ["pactRevisionsPerConsumerVersion"] = await DistributionAsync(session, "SELECT COUNT(*) AS amount FROM publications GROUP BY contract_id, version_id"),
        ["verificationResults"] = await WithSpanAsync(session, "verifications", await CountAsync(
            session,
            ("count", "verifications"),
            ("successCount", "verifications WHERE success"),
            ("failureCount", "verifications WHERE NOT success"),
            ("distinctCount", "verifications WHERE valid_to IS NULL"))),
        ["verificationResultsPerPactVersion"] = await DistributionAsync(session, "SELECT COUNT(*) AS amount FROM verifications GROUP BY content_id"),
        ["pacticipantVersions"] = await CountAsync(
            session,
            ("count", "versions"),
            ("withUserCreatedBranchCount", "(SELECT DISTINCT version_id FROM branch_versions WHERE NOT auto_created) b"),
            ("withBranchCount", "(SELECT DISTINCT version_id FROM branch_versions) b"),
            ("withBranchSetCount", "(SELECT DISTINCT version_id FROM branch_versions) b")),
        ["webhooks"] = await CountAsync(session, ("count", "webhooks")),
        ["triggeredWebhooks"] = await CountAsync(session, ("count", "triggered_webhooks")),
        ["webhookExecutions"] = await CountAsync(session, ("count", "webhook_executions")),
        ["tags"] = await CountAsync(
            session, ("count", "tags"), ("distinctCount", "(SELECT DISTINCT name FROM tags) t"), ("distinctWithPacticipantCount", "(SELECT DISTINCT pacticipant_id, name FROM tags) t")),
        ["matrix"] = new JsonObject { ["count"] = -1 },
        ["environments"] = await CountAsync(session, ("count", "environments")),
        ["deployedVersions"] = await CountAsync(
            session,
            ("count", "deployed_versions"),
            ("userCreatedCount", "deployed_versions WHERE NOT auto_created"),
            ("currentlyDeployedCount", "deployed_versions WHERE valid_to IS NULL")),
        ["releasedVersions"] = await CountAsync(session, ("count", "(SELECT DISTINCT uuid FROM released_versions) r"), ("currentlySupportedCount", "released_versions WHERE valid_to IS NULL")),
    };

    private static async Task<JsonObject> CountAsync(StorageSession session, params (string Name, string Rows)[] counts)
    {
        var result = new JsonObject();
        foreach (var (name, rows) in counts)
        {
            result[name] = await session.FirstAsync<long>($"SELECT COUNT(*) FROM {rows}");
        }

        return result;
    }

    private static async Task<JsonObject> WithSpanAsync(StorageSession session, string table, JsonObject counts)
    {
        foreach (var (name, function) in new[] { ("first", "MIN"), ("last", "MAX") })
        {
            counts[name] = await session.FirstAsync<long?>($"SELECT {function}(valid_from) FROM {table}") is { } instant ? Hal.Instant(instant) : null;
        }

        return counts;
    }

    private static async Task<JsonObject> DistributionAsync(StorageSession session, string amounts)
    {
        var rows = await session.QueryAsync<(long Amount, long Times)>($"SELECT amount, COUNT(*) AS times FROM ({amounts}) a GROUP BY amount ORDER BY amount");
        return new JsonObject { ["distribution"] = new JsonObject(rows.Select(row => KeyValuePair.Create(row.Amount.ToString(), (JsonNode?)row.Times))) };
    }

    private static async Task<JsonObject> CountInteractionsAsync(StorageSession session)
    {
        const string Latest = """
            contents c JOIN publications u ON u.content_id = c.id AND u.valid_to IS NULL
            WHERE u.version_id = (SELECT MAX(n.version_id) FROM publications n WHERE n.contract_id = u.contract_id AND n.valid_to IS NULL)
            """;
        var interactions = await session.FirstAsync<long>($"SELECT COALESCE(SUM(c.interaction_count), 0) FROM {Latest}");
        var messages = await session.FirstAsync<long>($"SELECT COALESCE(SUM(c.message_count), 0) FROM {Latest}");
        return new JsonObject { ["latestInteractionsCount"] = interactions, ["latestMessagesCount"] = messages, ["latestInteractionsAndMessagesCount"] = interactions + messages };
    }
}
