using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Audit;

internal static class AuditQueries
{
    private const string Columns = "id, at, actor, address, action, pacticipant, details, request, request_id, correlation_id";

    public static Task<int> AddAuditAsync(this StorageSession session, AuditRow row) => session.ExecuteAsync(
        """
        INSERT INTO audit_log (at, actor, address, action, pacticipant, details, request, request_id, correlation_id)
        VALUES (@Now, @Actor, @Address, @Action, @Pacticipant, @Details, @Request, @RequestId, @CorrelationId)
        """,
        new { session.Now, row.Actor, row.Address, row.Action, row.Pacticipant, row.Details, row.Request, row.RequestId, row.CorrelationId });

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<AuditRow>> ListAuditAsync(this StorageSession session, AuditFilter filter, int most) => session.QueryAsync<AuditRow>(
        $"SELECT {Columns} FROM audit_log WHERE {filter.Condition} ORDER BY id DESC LIMIT @most",
        new { filter.Actor, filter.Action, filter.Pacticipant, filter.CorrelationId, filter.From, filter.To, filter.Before, most });

    /// <exception cref="RefusalException">There is none with this number.</exception>
    public static async Task<AuditRow> GetAuditAsync(this StorageSession session, long id) =>
        await session.FirstOrDefaultAsync<AuditRow>($"SELECT {Columns} FROM audit_log WHERE id = @id", new { id }) ?? throw RefusalException.NotFound();
}
