using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Approvals;
using PactBroker.Bench.Load;
using PactBroker.Domain.Approvals;
using PactBroker.Storage;

namespace PactBroker.Bench.Histories;

/// <summary>What a large company has beside its pacts: webhooks with 100,000 deliveries, 100,000 changes in the log, events, 1,000 contracts
/// that somebody had to approve.</summary>
internal static class WideSeed
{
    private const int Events = 40;
    private const int ReadersOfEach = 4;

    // Fields of a schema.
    private const int Fields = 15;

    public static async Task PlantAsync(StorageSession session)
    {
        await session.ExecuteAsync("""
            INSERT INTO webhooks (uuid, description, events, method, url, headers, created_at, updated_at)
            SELECT 'webhook-0123456789-' || CAST(p.id AS TEXT), 'Build of ' || p.name, '["contract_published","provider_verification_failed"]', 'POST', 'https://ci.example.invalid/', '{}', @Now, @Now
            FROM pacticipants p WHERE p.id % 2 = 0
            """, new { session.Now });
        await session.ExecuteAsync("""
            INSERT INTO triggered_webhooks (uuid, webhook_id, trigger_type, event_name, consumer_id, provider_id, name, parameters, status, attempts, created_at, updated_at)
            SELECT 'delivery-' || CAST(u.id AS TEXT), w.id, 'resource_creation', 'contract_published', k.consumer_id, k.provider_id, w.description, '{}', 'success', 1, u.valid_from, u.valid_from
            FROM publications u JOIN contracts k ON k.id = u.contract_id JOIN webhooks w ON w.uuid = 'webhook-0123456789-' || CAST(k.provider_id / 2 * 2 AS TEXT)
            ORDER BY u.id
            """);
        await session.ExecuteAsync("INSERT INTO webhook_executions (triggered_webhook_id, success, logs, created_at) SELECT id, TRUE, 'POST https://ci.example.invalid/ Status 200', created_at FROM triggered_webhooks");
        await session.ExecuteAsync("""
            INSERT INTO audit_log (at, actor, address, action, pacticipant, details, request, request_id)
            SELECT u.valid_from, 'ci', '10.0.0.1', 'publish-contracts', p.name, '{"version":"' || v.number || '"}', 'POST /contracts/publish', 'request-' || CAST(u.id AS TEXT)
            FROM publications u JOIN versions v ON v.id = u.version_id JOIN pacticipants p ON p.id = v.pacticipant_id
            ORDER BY u.id
            """);
        await PlantApprovalsAsync(session);
    }

    // Of one content of each pair; every tenth still waits.
    private static async Task PlantApprovalsAsync(StorageSession session)
    {
        var findings = new ApprovalFindings([new ContractBreak("response-differs", "an order", "$.status", "201 is expected now, and was not before.")], [new AffectedParty("Orders", "1", "publishes it", [])], []).Write();
        await session.ExecuteAsync("INSERT INTO approval_owners (pacticipant_id, name) SELECT id, 'ops' FROM pacticipants");
        await session.ExecuteAsync("""
            INSERT INTO approval_requests (uuid, content_id, version, owner_id, approved_hash, diff, findings, created_at)
            SELECT 'approval-' || CAST(x.id AS TEXT), x.id, '1', k.provider_id, x.hash, @diff, @findings, x.created_at
            FROM contracts k JOIN contents x ON x.id = (SELECT MAX(n.id) FROM contents n WHERE n.contract_id = k.id) WHERE k.kind = 'pact' ORDER BY x.id
            """, new { diff = "-  status: 200\n+  status: 201", findings });
        await session.ExecuteAsync("""
            INSERT INTO approval_decisions (request_id, outcome, decided_by, created_at) SELECT id, 'approved', 'ops', created_at FROM approval_requests WHERE id % 10 <> 0
            """);
    }

    /// <summary>Published as builds do, so that their schemas are as the broker stores them.</summary>
    public static async Task PublishEventsAsync(LoadClient client)
    {
        for (var number = 0; number < Events; number++)
        {
            for (var side = 0; side <= ReadersOfEach; side++)
                await client.AskAsync(Publication($"event-{number}", WideHistory.Application(number * 5 + side), side == 0 ? "writer" : "reader"));
        }
    }

    private static HttpRequestMessage Publication(string name, string application, string role)
    {
        var fields = Enumerable.Range(0, Fields).Select(field => $"field{field}").ToList();
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field, (JsonNode?)new JsonObject { ["type"] = "string" }))),
            ["required"] = new JsonArray([.. fields]),
        };
        var contract = new JsonObject
        {
            ["application"] = application,
            ["role"] = role,
            ["event"] = name,
            ["value"] = new JsonObject { ["subject"] = $"{name}-value", ["type"] = "JSON", ["schema"] = schema.ToJsonString() },
        };
        var publication = new JsonObject
        {
            ["pacticipantName"] = application,
            ["pacticipantVersionNumber"] = $"{WideHistory.Versions}",
            ["contracts"] = new JsonArray(new JsonObject
            {
                ["specification"] = "event",
                ["contentType"] = "application/json",
                ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(contract.ToJsonString())),
            }),
        };
        return new HttpRequestMessage(HttpMethod.Post, "contracts/publish") { Content = new StringContent(publication.ToJsonString(), Encoding.UTF8, "application/json") };
    }
}
