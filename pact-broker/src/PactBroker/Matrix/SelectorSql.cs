using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>
/// The query behind a selector: from the pacticipants, through one join for each criterion, to their versions. Every join
/// starts at a pacticipant, so that each is a seek and none reads its history.
/// </summary>
internal static class SelectorSql
{
    public static string For(MatrixSelector criteria, StorageSession session)
    {
        // What is deployed, what is released and what is about to be deployed are three tables; a version can be in each.
        string[] places = criteria.Environment is null ? [""] : [Live("deployed_versions", session.Valid("live")), Live("released_versions", session.Valid("live")), Live("reservations", $"{session.Begun("live.valid_from")} AND live.valid_to > @instant")];
        var queries = places.Select(place => $"""
            SELECT v.pacticipant_id, v.id, v.number
            FROM pacticipants x
            {place}
            {Joins(criteria, session)}
            JOIN versions v ON v.pacticipant_id = x.id {Conditions(criteria, session)} AND {session.Begun("v.created_at")}
            WHERE {session.Dialect.AnyOf("x.id", "@pacticipants")}
            """);
        return string.Join("\nUNION\n", queries) + "\nORDER BY 2 DESC";
    }

    private static string Live(string table, string counts) => $"""
        JOIN environments e ON e.name = @environment
        JOIN {table} live ON live.pacticipant_id = x.id AND live.environment_id = e.id AND {counts}
        """;

    private static string Joins(MatrixSelector criteria, StorageSession session) => string.Join('\n', new[]
    {
        HasBranch(criteria) ? $"JOIN branches b ON b.pacticipant_id = x.id AND b.name = {(criteria.MainBranch ? session.MainBranch("x") : "@branch")}" : "",
        HasBranch(criteria) && WantsHead(criteria) ? $"JOIN branch_heads h ON h.branch_id = b.id AND {session.Valid("h")}" : "",
        HasBranch(criteria) && !WantsHead(criteria) ? $"JOIN {session.Rows("branch_versions")} m ON m.branch_id = b.id" : "",
        criteria.Tag is null || IsNewestWithTag(criteria) ? "" : $"JOIN {session.Rows("tags")} t ON t.pacticipant_id = x.id AND t.name = @tag",
    });

    private static string Conditions(MatrixSelector criteria, StorageSession session) => string.Concat(
        criteria.Environment is null ? "" : " AND v.id = live.version_id",
        HasBranch(criteria) ? $" AND v.id = {(WantsHead(criteria) ? "h" : "m")}.version_id" : "",
        IsNewestWithTag(criteria) ? $" AND v.id = (SELECT t.version_id FROM {session.Rows("tags")} t WHERE t.pacticipant_id = x.id AND t.name = @tag ORDER BY t.version_id DESC LIMIT 1)"
            : criteria.Tag is null ? ""
            : " AND v.id = t.version_id",
        criteria.Version is null ? "" : " AND v.number = @number",
        IsOnlyLatest(criteria) ? $" AND v.id = (SELECT n.id FROM versions n WHERE n.pacticipant_id = x.id AND {session.Begun("n.created_at")} ORDER BY n.id DESC LIMIT 1)" : "");

    private static bool HasBranch(MatrixSelector criteria) => criteria.MainBranch || criteria.Branch is not null;

    // With a second criterion the newest is looked for among all that meet both.
    private static bool WantsHead(MatrixSelector criteria) => criteria is { Latest: true, Tag: null, Environment: null };

    private static bool IsNewestWithTag(MatrixSelector criteria)
        => criteria is { Latest: true, Tag: not null, Branch: null, MainBranch: false, Environment: null };

    private static bool IsOnlyLatest(MatrixSelector criteria)
        => criteria is { Latest: true, Tag: null, Branch: null, MainBranch: false, Environment: null, Version: null };
}
