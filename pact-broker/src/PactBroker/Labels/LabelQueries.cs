using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Labels;

internal static class LabelQueries
{
    public static Task<IReadOnlyList<string>> ListLabelsOfAsync(this StorageSession session, long pacticipantId) =>
        session.QueryAsync<string>("SELECT name FROM labels WHERE pacticipant_id = @pacticipantId ORDER BY name", new { pacticipantId });

    public static Task<IReadOnlyList<string>> ListLabelNamesAsync(this StorageSession session, PageRequest page) =>
        session.QueryAsync<string>("SELECT DISTINCT name FROM labels ORDER BY name LIMIT @Size OFFSET @Offset", new { page.Size, page.Offset });

    public static Task<long> CountLabelNamesAsync(this StorageSession session) =>
        session.FirstAsync<long>("SELECT COUNT(DISTINCT name) FROM labels");

    public static Task<long?> FindLabelAsync(this StorageSession session, long pacticipantId, string name) =>
        session.FirstOrDefaultAsync<long?>("SELECT created_at FROM labels WHERE pacticipant_id = @pacticipantId AND name = @name", new { pacticipantId, name });

    public static Task<int> InsertLabelAsync(this StorageSession session, long pacticipantId, string name) =>
        session.ExecuteAsync(
            "INSERT INTO labels (pacticipant_id, name, created_at) VALUES (@pacticipantId, @name, @Now) ON CONFLICT (pacticipant_id, name) DO NOTHING",
            new { pacticipantId, name, session.Now });

    public static Task<int> DeleteLabelAsync(this StorageSession session, long pacticipantId, string name) =>
        session.ExecuteAsync("DELETE FROM labels WHERE pacticipant_id = @pacticipantId AND name = @name", new { pacticipantId, name });
}
