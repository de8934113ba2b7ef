using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Access.Tokens;

internal static class TokenQueries
{
    private const string Columns = "uuid, description, scopes, pacticipant, created_by, created_at, revoked_at";

    /// <summary>The token that is good with this secret; null if there is none, or no longer.</summary>
    public static Task<TokenRow?> FindGoodTokenAsync(this StorageSession session, string secret) => session.FirstOrDefaultAsync<TokenRow>(
        $"SELECT {Columns} FROM access_tokens WHERE digest = @digest AND revoked_at IS NULL", new { digest = TokenSecret.Digest(secret) });

    public static Task<IReadOnlyList<TokenRow>> ListTokensAsync(this StorageSession session) => session.QueryAsync<TokenRow>($"SELECT {Columns} FROM access_tokens ORDER BY id");

    /// <exception cref="RefusalException">There is none with this uuid.</exception>
    public static async Task<TokenRow> GetTokenAsync(this StorageSession session, string uuid) =>
        await session.FirstOrDefaultAsync<TokenRow>($"SELECT {Columns} FROM access_tokens WHERE uuid = @uuid", new { uuid }) ?? throw RefusalException.NotFound();

    public static Task<int> AddTokenAsync(this StorageSession session, TokenRow row, string secret) => session.ExecuteAsync(
        """
        INSERT INTO access_tokens (uuid, digest, description, scopes, pacticipant, created_by, created_at)
        VALUES (@Uuid, @digest, @Description, @Scopes, @Pacticipant, @CreatedBy, @Now)
        """,
        new { row.Uuid, digest = TokenSecret.Digest(secret), row.Description, row.Scopes, row.Pacticipant, row.CreatedBy, session.Now });

    /// <summary>From now on it opens nothing; when it was revoked first is kept.</summary>
    public static Task<int> RevokeTokenAsync(this StorageSession session, TokenRow row) =>
        session.ExecuteAsync("UPDATE access_tokens SET revoked_at = @Now WHERE uuid = @Uuid AND revoked_at IS NULL", new { row.Uuid, session.Now });
}
