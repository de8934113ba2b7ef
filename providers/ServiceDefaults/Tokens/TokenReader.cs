using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ServiceDefaults.Tokens;

/// <summary>Tells a token that holds now from one that is forged, meant for somebody else or has expired.</summary>
internal sealed class TokenReader
{
    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters _rules;

    public TokenReader(IOptions<TokenSettings> settings, TimeProvider clock) => _rules = new TokenValidationParameters
    {
        ValidIssuer = TokenClaims.Issuer,
        ValidAudience = TokenClaims.Audience,
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        IssuerSigningKey = TokenKeys.Public(settings.Value),
        NameClaimType = TokenClaims.User,
        RoleClaimType = TokenClaims.Role,
        // By the app's clock, and to the second: one clock writes and reads them, or clocks that agree.
        LifetimeValidator = (_, expires, _, _) => clock.GetUtcNow().UtcDateTime < expires,
    };

    public Task<TokenValidationResult> ReadAsync(string token) => _tokens.ValidateTokenAsync(token, _rules);
}
