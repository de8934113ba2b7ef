using PactBroker.History;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Environments;

internal static class EnvironmentQueries
{
    public static Task<IReadOnlyList<EnvironmentRow>> ListEnvironmentsAsync(this StorageSession session, string? name = null) =>
        session.QueryAsync<EnvironmentRow>("SELECT * FROM environments WHERE @name IS NULL OR name = @name ORDER BY display_name, name", new { name });

    public static Task<EnvironmentRow?> FindEnvironmentByNameAsync(this StorageSession session, string name) =>
        session.FirstOrDefaultAsync<EnvironmentRow>("SELECT * FROM environments WHERE name = @name", new { name });

    public static Task<EnvironmentRow?> FindEnvironmentAsync(this StorageSession session, string uuid) =>
        session.FirstOrDefaultAsync<EnvironmentRow>("SELECT * FROM environments WHERE uuid = @uuid", new { uuid });

    /// <exception cref="RefusalException">There is no such environment.</exception>
    public static async Task<EnvironmentRow> GetEnvironmentAsync(this StorageSession session, string uuid) =>
        await session.FindEnvironmentAsync(uuid) ?? throw RefusalException.NotFound();

    public static Task<EnvironmentRow> SaveEnvironmentAsync(this StorageSession session, EnvironmentRow row) =>
        session.FirstAsync<EnvironmentRow>(
            """
            INSERT INTO environments (uuid, name, display_name, production, contacts, created_at, updated_at)
            VALUES (@Uuid, @Name, @DisplayName, @Production, @Contacts, @UpdatedAt, @UpdatedAt)
            ON CONFLICT (uuid) DO UPDATE SET name = excluded.name, display_name = excluded.display_name, production = excluded.production,
                contacts = excluded.contacts, updated_at = excluded.updated_at
            RETURNING *
            """,
            row with { UpdatedAt = session.Now });

    public static async Task<int> DeleteEnvironmentAsync(this StorageSession session, long id)
    {
        await session.ForgetEnvironmentAsync(id);
        return await session.ExecuteAsync("DELETE FROM environments WHERE id = @id", new { id });
    }
}
