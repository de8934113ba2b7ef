using PactBroker.Storage;

namespace PactBroker.History;

/// <summary>
/// Before something is deleted for good: writes down about whom, what and which time questions cannot be answered any more. Several deletions
/// of the same kind are one row, from the first instant to the last.
/// </summary>
internal static class ForgottenRows
{
    private const string Merge = """
        ON CONFLICT (pacticipant, what, name) DO UPDATE SET
            valid_from = CASE WHEN excluded.valid_from < forgotten.valid_from THEN excluded.valid_from ELSE forgotten.valid_from END,
            valid_to = CASE WHEN excluded.valid_to > forgotten.valid_to THEN excluded.valid_to ELSE forgotten.valid_to END
        """;

    public static async Task ForgetVersionsAsync(this StorageSession session, IReadOnlyCollection<long> ids)
    {
        var parameters = new { session.Now, ids = session.Dialect.Values(ids) };
        string Gone(string row) => session.Dialect.AnyOf(row, "@ids");

        await session.ExecuteAsync(
            Forget("'all', ''", "v.created_at", "@Now", $"versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE {Gone("v.id")}"), parameters);
        // Until there was a newer one, it was the newest.
        await session.ExecuteAsync(
            Forget(
                "'latest', ''", "v.created_at", "COALESCE((SELECT n.created_at FROM versions n WHERE n.pacticipant_id = v.pacticipant_id AND n.id > v.id ORDER BY n.id LIMIT 1), @Now)",
                $"versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE {Gone("v.id")}"),
            parameters);
        await session.ExecuteAsync(
            Forget(
                "'branch', b.name", "h.valid_from", "COALESCE(h.valid_to, @Now)",
                $"branch_heads h JOIN branches b ON b.id = h.branch_id JOIN pacticipants p ON p.id = b.pacticipant_id WHERE {Gone("h.version_id")}"),
            parameters);
        await session.ExecuteAsync(
            Forget(
                "'tag', t.name", "t.valid_from",
                "COALESCE(t.valid_to, (SELECT n.created_at FROM tags n WHERE n.pacticipant_id = t.pacticipant_id AND n.name = t.name AND n.version_id > t.version_id ORDER BY n.version_id LIMIT 1), @Now)",
                $"tags_ever t JOIN pacticipants p ON p.id = t.pacticipant_id WHERE {Gone("t.version_id")}"),
            parameters);
        foreach (var table in new[] { "deployed_versions", "released_versions", "reservations" })
        {
            await session.ExecuteAsync(
                Forget(
                    "'environment', e.name", "d.valid_from", "COALESCE(d.valid_to, @Now)",
                    $"{table} d JOIN environments e ON e.id = d.environment_id JOIN pacticipants p ON p.id = d.pacticipant_id WHERE {Gone("d.version_id")}"),
                parameters);
        }

        // That a version lost a pact says nothing more once the version is gone.
        await session.ExecuteAsync(
            $"""
            DELETE FROM forgotten WHERE what IN ('version', 'replaced') AND EXISTS (
                SELECT 1 FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE {Gone("v.id")} AND p.name = forgotten.pacticipant AND v.number = forgotten.name)
            """,
            parameters);
    }

    public static Task ForgetBranchesAsync(this StorageSession session, IReadOnlyCollection<long> ids) => session.ExecuteAsync(
        Forget("'branch', b.name", "b.created_at", "@Now", $"branches b JOIN pacticipants p ON p.id = b.pacticipant_id WHERE {session.Dialect.AnyOf("b.id", "@ids")}"),
        new { session.Now, ids = session.Dialect.Values(ids) });

    public static Task ForgetPublicationsAsync(this StorageSession session, IReadOnlyCollection<long> ids) =>
        session.ForgetOfVersionsAsync("publications", "version_id", ids);

    public static Task ForgetProviderContractsAsync(this StorageSession session, IReadOnlyCollection<long> ids) =>
        session.ForgetOfVersionsAsync("provider_contracts", "version_id", ids);

    public static Task ForgetVerificationsAsync(this StorageSession session, IReadOnlyCollection<long> ids) =>
        session.ForgetOfVersionsAsync("verifications", "provider_version_id", ids);

    /// <summary>The contract, and with it that the two work together.</summary>
    public static async Task ForgetIntegrationAsync(this StorageSession session, long contractId)
    {
        foreach (var side in new[] { "consumer_id", "provider_id" })
        {
            await session.ExecuteAsync(
                Forget("'neighbors', ''", "c.created_at", "@Now", $"contracts c JOIN pacticipants p ON p.id = c.{side} WHERE c.id = @contractId"), new { session.Now, contractId });
        }
    }

    /// <summary>The pacticipant, of which nothing can be told any more, and that others worked with it.</summary>
    public static async Task ForgetPacticipantAsync(this StorageSession session, long id)
    {
        await session.ExecuteAsync(Forget("'neighbors', ''", "p.created_at", "@Now", "pacticipants p WHERE p.id = @id"), new { session.Now, id });
        foreach (var (side, other) in new[] { ("consumer_id", "provider_id"), ("provider_id", "consumer_id") })
        {
            await session.ExecuteAsync(
                Forget("'neighbors', ''", "c.created_at", "@Now", $"contracts c JOIN pacticipants p ON p.id = c.{other} WHERE c.{side} = @id"), new { session.Now, id });
        }
    }

    public static Task ForgetEnvironmentAsync(this StorageSession session, long id) => session.ExecuteAsync(
        $"INSERT INTO forgotten (pacticipant, what, name, valid_from, valid_to) SELECT '', 'environment', name, created_at, @Now FROM environments WHERE id = @id {Merge}",
        new { session.Now, id });

    private static async Task ForgetOfVersionsAsync(this StorageSession session, string table, string version, IReadOnlyCollection<long> ids)
    {
        foreach (var (what, to) in new[] { ("version", "COALESCE(x.valid_to, @Now)"), ("replaced", "@Now") })
        {
            await session.ExecuteAsync(
                Forget(
                    $"'{what}', v.number", "x.valid_from", to,
                    $"{table} x JOIN versions v ON v.id = x.{version} JOIN pacticipants p ON p.id = v.pacticipant_id WHERE {session.Dialect.AnyOf("x.id", "@ids")}"),
                new { session.Now, ids = session.Dialect.Values(ids) });
        }
    }

    private static string Forget(string what, string from, string to, string rows) => $"""
        INSERT INTO forgotten (pacticipant, what, name, valid_from, valid_to)
        SELECT p.name, {what}, MIN({from}), MAX({to}) FROM {rows}
        GROUP BY p.name{(what.Contains('.', StringComparison.Ordinal) ? "," + what.Split(',')[1] : "")}
        {Merge}
        """;
}
