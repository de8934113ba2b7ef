using PactBroker.Storage;

namespace PactBroker.History;

/// <summary>What tables that hold what is need beside them, so that what was can be asked for.</summary>
internal static class HistoryQueries
{
    /// <summary>The first instant that can be asked about: later than 0 where a broker of before deleted something and did not note of whom.</summary>
    public static Task<long> HistoryBeginsAsync(this StorageSession session) => session.FirstAsync<long>("SELECT begins FROM history");

    /// <summary>After a pacticipant was written: keeps from when to when it had which main branch.</summary>
    public static async Task RememberMainBranchAsync(this StorageSession session, long pacticipantId)
    {
        var parameters = new { pacticipantId, session.Now };
        await session.ExecuteAsync(
            """
            UPDATE main_branches SET valid_to = @Now WHERE pacticipant_id = @pacticipantId AND valid_to IS NULL
                AND NOT EXISTS (SELECT 1 FROM pacticipants p WHERE p.id = @pacticipantId AND p.main_branch = main_branches.name)
            """,
            parameters);
        await session.ExecuteAsync(
            """
            INSERT INTO main_branches (pacticipant_id, name, valid_from)
            SELECT p.id, p.main_branch, @Now FROM pacticipants p WHERE p.id = @pacticipantId AND p.main_branch IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM main_branches m WHERE m.pacticipant_id = @pacticipantId AND m.valid_to IS NULL)
            """,
            parameters);
    }
}
