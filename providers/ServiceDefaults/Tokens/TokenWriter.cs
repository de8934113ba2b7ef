using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ServiceDefaults.Tokens;

/// <summary>Writes the tokens that the other services let callers in with.</summary>
public sealed class TokenWriter(IOptions<TokenSettings> settings, TimeProvider clock)
{
    private readonly JsonWebTokenHandler _tokens = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials = new(TokenKeys.Private(settings.Value), SecurityAlgorithms.EcdsaSha256);

    /// <summary>A token that says who somebody is, and in which role.</summary>
    public (string Token, DateTimeOffset ExpiresAt) Write(Guid user, string role)
    {
        var now = clock.GetUtcNow();
        var expires = DateTimeOffset.FromUnixTimeSeconds((now + settings.Value.Lifetime).ToUnixTimeSeconds());
        var token = _tokens.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = TokenClaims.Issuer,
            Audience = TokenClaims.Audience,
            Claims = new Dictionary<string, object> { [TokenClaims.User] = user.ToString(), [TokenClaims.Role] = role },
            IssuedAt = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            SigningCredentials = _credentials,
        });
        return (token, expires);
    }
}
