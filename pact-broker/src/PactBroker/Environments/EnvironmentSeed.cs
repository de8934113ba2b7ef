using PactBroker.Storage;

namespace PactBroker.Environments;

/// <summary>The environments that every client's documentation takes for granted, in a database that has none.</summary>
internal static class EnvironmentSeed
{
    public static async Task<int> PlantAsync(StorageSession session) =>
        // Who deletes them has other names for them: only a database that nobody has used gets them.
        await session.FirstAsync<long>("SELECT (SELECT COUNT(*) FROM environments) + (SELECT COUNT(*) FROM pacticipants)") > 0 ? 0
            : await PlantAsync(session, "test", "Test", production: false) + await PlantAsync(session, "production", "Production", production: true);

    private static Task<int> PlantAsync(StorageSession session, string name, string displayName, bool production) =>
        session.ExecuteAsync(
            """
            INSERT INTO environments (uuid, name, display_name, production, created_at, updated_at)
            VALUES (@uuid, @name, @displayName, @production, @now, @now)
            """,
            new { uuid = Guid.NewGuid().ToString(), name, displayName, production, now = session.Now });
}
