using PactBroker.Events;
using PactBroker.Storage;

namespace PactBroker.Pairs;

/// <summary>
/// What main branches have come to, with the newest result of its content; of who has no main branch, what was published last. Other branches are work in
/// progress, and how many there are or were does not matter.
/// </summary>
internal static class MainPairs
{
    public static async Task<IReadOnlyList<LivePair>> ListAsync(StorageSession session) => [.. await ListPactsAsync(session), .. await ListEventsAsync(session)];

    private static async Task<IReadOnlyList<LivePair>> ListPactsAsync(StorageSession session) => await HeldPairs.DecideAsync(session, await session.QueryAsync<LivePair>(
        $"""
        SELECT k.id AS contract_id, pacticipants.name AS consumer, cv.number AS consumer_version, provider.name AS provider, pv.number AS provider_version, pv.id AS provider_version_id,
            u.content_id, x.hash, u.valid_from AS published_at, r.id AS result, r.success, r.pending, r.valid_from AS verified_at
        FROM pacticipants CROSS JOIN contracts k
        JOIN publications u ON u.contract_id = k.id AND u.valid_to IS NULL AND u.version_id = {Published}
        JOIN contents x ON x.id = u.content_id
        JOIN versions cv ON cv.id = u.version_id
        JOIN pacticipants provider ON provider.id = k.provider_id
        LEFT JOIN verifications r ON r.id = (SELECT MAX(y.id) FROM verifications y WHERE y.content_id = u.content_id)
        LEFT JOIN versions pv ON pv.id = COALESCE(r.provider_version_id, {Head("provider")}, (SELECT MAX(n.id) FROM versions n WHERE n.pacticipant_id = provider.id))
        WHERE k.consumer_id = pacticipants.id AND k.kind = 'pact'
        ORDER BY pacticipants.name, provider.name
        """));

    private static async Task<IReadOnlyList<LivePair>> ListEventsAsync(StorageSession session) => await LivePairs.MeetAsync(session, await session.QueryAsync<EventSideRow>(
        $"""
        {OfSide("consumer_id")}
        UNION ALL
        {OfSide("provider_id")}
        ORDER BY event, application
        """));

    private static string OfSide(string side) => $"""
        SELECT k.id AS contract_id, k.channel AS event, k.role, pacticipants.id AS application_id, pacticipants.name AS application, v.id AS version_id, v.number AS version_number,
            u.content_id, x.hash, u.valid_from AS published_at
        FROM pacticipants CROSS JOIN contracts k
        JOIN publications u ON u.contract_id = k.id AND u.valid_to IS NULL AND u.version_id = {Published}
        JOIN contents x ON x.id = u.content_id
        JOIN versions v ON v.id = u.version_id
        WHERE k.{side} = pacticipants.id AND k.kind = 'schema'
        """;

    private static string Published => $"COALESCE({Head("pacticipants")}, (SELECT MAX(n.version_id) FROM publications n WHERE n.contract_id = k.id AND n.valid_to IS NULL))";

    private static string Head(string pacticipant) => $"""
        (SELECT h.version_id FROM branches b JOIN branch_heads h ON h.branch_id = b.id AND h.valid_to IS NULL WHERE b.pacticipant_id = {pacticipant}.id AND b.name = {pacticipant}.main_branch)
        """;
}
