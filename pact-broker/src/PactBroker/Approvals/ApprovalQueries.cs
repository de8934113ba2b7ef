using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Approvals;

internal static class ApprovalQueries
{
    private const string Columns = """
        r.id, r.uuid, k.kind, k.role, k.channel, COALESCE(consumer.name, provider.name) AS publisher, r.version, CASE WHEN k.kind = 'pact' THEN provider.name END AS provider,
        owner.name AS owner, r.owner_id, x.hash, r.approved_hash, r.diff, r.findings, r.created_at, d.outcome, d.decided_by, d.comment, d.created_at AS decided_at
        """;

    private const string Tables = """
        approval_requests r JOIN contents x ON x.id = r.content_id JOIN contracts k ON k.id = x.contract_id JOIN pacticipants owner ON owner.id = r.owner_id
        LEFT JOIN pacticipants consumer ON consumer.id = k.consumer_id LEFT JOIN pacticipants provider ON provider.id = k.provider_id
        LEFT JOIN approval_decisions d ON d.request_id = r.id
        """;

    /// <summary>Requests, the newest first.</summary>
    public static Task<IReadOnlyList<ApprovalRow>> ListApprovalsAsync(this StorageSession session, string? state, string? owner, PageRequest page) => session.QueryAsync<ApprovalRow>(
        $"""
        SELECT {Columns} FROM {Tables}
        WHERE (@state IS NULL OR COALESCE(d.outcome, 'pending') = @state) AND (@owner IS NULL OR owner.name = @owner)
        ORDER BY r.id DESC LIMIT @Size OFFSET @Offset
        """,
        new { state, owner, page.Size, page.Offset });

    public static Task<long> CountApprovalsAsync(this StorageSession session, string? state, string? owner) => session.FirstAsync<long>(
        $"SELECT COUNT(*) FROM {Tables} WHERE (@state IS NULL OR COALESCE(d.outcome, 'pending') = @state) AND (@owner IS NULL OR owner.name = @owner)", new { state, owner });

    /// <exception cref="RefusalException">There is none with this uuid.</exception>
    public static async Task<ApprovalRow> GetApprovalAsync(this StorageSession session, string uuid) =>
        await session.FirstOrDefaultAsync<ApprovalRow>($"SELECT {Columns} FROM {Tables} WHERE r.uuid = @uuid", new { uuid }) ?? throw RefusalException.NotFound();

    public static Task<ApprovalRow?> FindApprovalOfAsync(this StorageSession session, long contentId) =>
        session.FirstOrDefaultAsync<ApprovalRow>($"SELECT {Columns} FROM {Tables} WHERE r.content_id = @contentId", new { contentId });

    /// <summary>Who decides about contracts that break what the pacticipant has approved; nobody: nothing has to be approved.</summary>
    public static Task<IReadOnlyList<string>> ListOwnersAsync(this StorageSession session, long pacticipant) =>
        session.QueryAsync<string>("SELECT name FROM approval_owners WHERE pacticipant_id = @pacticipant ORDER BY name", new { pacticipant });

    /// <summary>Whether each affected consumer has to acknowledge what breaks the events of the pacticipant.</summary>
    public static Task<bool> AwaitsConsumersAsync(this StorageSession session, long pacticipant) =>
        session.FirstAsync<bool>("SELECT awaits_consumers FROM pacticipants WHERE id = @pacticipant", new { pacticipant });

    public static async Task SetOwnersAsync(this StorageSession session, long pacticipant, IEnumerable<string> owners, bool awaitsConsumers, Caller caller)
    {
        await session.ExecuteAsync("UPDATE pacticipants SET awaits_consumers = @awaitsConsumers WHERE id = @pacticipant", new { pacticipant, awaitsConsumers });
        await session.ExecuteAsync("DELETE FROM approval_owners WHERE pacticipant_id = @pacticipant", new { pacticipant });
        foreach (var name in owners)
        {
            await session.ExecuteAsync("INSERT INTO approval_owners (pacticipant_id, name) VALUES (@pacticipant, @name)", new { pacticipant, name });
        }

        if ((await session.ListOwnersAsync(pacticipant)).Count == 0)
        {
            await session.WithdrawAsync(pacticipant, caller);
        }
    }

    public static Task<int> DecideAsync(this StorageSession session, ApprovalRow request, string outcome, string by, string? comment) => session.ExecuteAsync(
        "INSERT INTO approval_decisions (request_id, outcome, decided_by, comment, created_at) VALUES (@Id, @outcome, @by, @comment, @Now)",
        new { request.Id, outcome, by, comment, session.Now });

    // What is asked of nobody would wait forever.
    private static Task<int> WithdrawAsync(this StorageSession session, long pacticipant, Caller caller) => session.ExecuteAsync(
        """
        INSERT INTO approval_decisions (request_id, outcome, decided_by, created_at)
        SELECT r.id, 'withdrawn', @Name, @Now FROM approval_requests r LEFT JOIN approval_decisions d ON d.request_id = r.id
        WHERE r.owner_id = @pacticipant AND d.id IS NULL ORDER BY r.id
        """,
        new { pacticipant, caller.Name, session.Now });
}
