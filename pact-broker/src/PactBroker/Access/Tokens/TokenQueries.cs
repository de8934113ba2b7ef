using PactBroker.Access.Teams;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Access.Tokens;

internal static class TokenQueries
{
    private const string Columns = "uuid, description, scopes, pacticipant, team, created_by, created_at, expires_at, revoked_at";

    /// <summary>Whom the token with this secret lets in; null if there is none, or no longer.</summary>
    /// <exception cref="CredentialsRefusedException">It has expired.</exception>
    public static async Task<Caller?> FindCallerAsync(this StorageSession session, string secret)
    {
        var token = await session.FirstOrDefaultAsync<TokenRow>($"SELECT {Columns} FROM access_tokens WHERE digest = @digest AND revoked_at IS NULL", new { digest = TokenSecret.Digest(secret) });
        if (token is { ExpiresAt: { } expiry } && token.HasExpired(session.Now))
            throw new CredentialsRefusedException($"The token {token.Uuid} ({token.Description}) has expired on {Hal.Instant(expiry)}. Whoever has admin makes a new one: contracts token create.");

        return token?.Team is { } team ? token.Caller with { Holdings = Team.HoldingsOf([team], await session.ListTeamsAsync([team])) } : token?.Caller;
    }

    public static Task<IReadOnlyList<TokenRow>> ListTokensAsync(this StorageSession session) => session.QueryAsync<TokenRow>($"SELECT {Columns} FROM access_tokens ORDER BY id");

    /// <exception cref="RefusalException">There is none with this uuid.</exception>
    public static async Task<TokenRow> GetTokenAsync(this StorageSession session, string uuid) =>
        await session.FirstOrDefaultAsync<TokenRow>($"SELECT {Columns} FROM access_tokens WHERE uuid = @uuid", new { uuid }) ?? throw RefusalException.NotFound();

    public static Task<int> AddTokenAsync(this StorageSession session, TokenRow row, TimeSpan? lifetime, string secret) => session.ExecuteAsync(
        """
        INSERT INTO access_tokens (uuid, digest, description, scopes, pacticipant, team, created_by, created_at, expires_at)
        VALUES (@Uuid, @digest, @Description, @Scopes, @Pacticipant, @Team, @CreatedBy, @Now, @expiresAt)
        """,
        new { row.Uuid, digest = TokenSecret.Digest(secret), row.Description, row.Scopes, row.Pacticipant, row.Team, row.CreatedBy, session.Now, expiresAt = session.Now + lifetime?.Ticks });

    /// <summary>From now on it opens nothing; when it was revoked first is kept.</summary>
    public static Task<int> RevokeTokenAsync(this StorageSession session, TokenRow row) =>
        session.ExecuteAsync("UPDATE access_tokens SET revoked_at = @Now WHERE uuid = @Uuid AND revoked_at IS NULL", new { row.Uuid, session.Now });
}
