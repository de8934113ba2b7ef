using PactBroker.Storage;

namespace PactBroker.Secrets;

internal static class KeyQueries
{
    /// <summary>The newest last: it is the one that seals.</summary>
    public static Task<IReadOnlyList<KeyRow>> ListKeysAsync(this StorageSession session) =>
        session.QueryAsync<KeyRow>("SELECT id, name, xml, wrapped_by, created_at FROM protection_keys ORDER BY id");

    public static Task<string?> FindNewestKeyAsync(this StorageSession session) => session.FirstOrDefaultAsync<string>("SELECT name FROM protection_keys ORDER BY id DESC LIMIT 1");

    public static Task<int> AddKeyAsync(this StorageSession session, KeyRow key) => session.ExecuteAsync(
        "INSERT INTO protection_keys (name, xml, wrapped_by, created_at) VALUES (@Name, @Xml, @WrappedBy, @Now)", new { key.Name, key.Xml, key.WrappedBy, session.Now });

    /// <summary>Whoever has a copy of the database from before still opens what they have sealed there, and nothing of what comes.</summary>
    public static Task<int> DeleteBareKeysAsync(this StorageSession session) => session.ExecuteAsync("DELETE FROM protection_keys WHERE wrapped_by IS NULL");
}
