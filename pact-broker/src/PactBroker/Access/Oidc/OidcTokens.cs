using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PactBroker.Access.Oidc;

/// <summary>Looks at JSON web tokens: who they are of and what they open, or what is wrong with them.</summary>
internal sealed class OidcTokens(OidcOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    // Those with which nobody signs who only looks at signatures.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly SigningKeys _keys = new(options.Issuer, time);

    /// <summary>Whether it is one at all: three parts with dots between.</summary>
    public static bool Recognizes(string token) => token.AsSpan().Count('.') == 2;

    /// <exception cref="CredentialsRefusedException">It is not good.</exception>
    /// <exception cref="IssuerUnavailableException">Whether it is good cannot be said.</exception>
    public async Task<OidcPerson> ReadAsync(string text, CancellationToken cancellationToken)
    {
        var token = Parse(text);
        RequireAllowed(token);
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = options.Issuer,
            ValidAudience = options.Audience,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeys = await _keys.FindAsync(token.Kid is { Length: > 0 } kid ? kid : null, cancellationToken),
            // Looked at above, by the clock of the broker.
            ValidateLifetime = false,
            RequireSignedTokens = true,
        });
        return result.IsValid ? OidcPerson.Of(token, options) : throw new CredentialsRefusedException(Problem(token, result.Exception), result.Exception);
    }

    public void Dispose() => _keys.Dispose();

    private JsonWebToken Parse(string text)
    {
        try
        {
            return _handler.ReadJsonWebToken(text);
        }
        catch (Exception problem) when (problem is ArgumentException or SecurityTokenException or FormatException)
        {
            throw new CredentialsRefusedException("The token is no JSON web token.", problem);
        }
    }

    private void RequireAllowed(JsonWebToken token)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var problem = !Algorithms.Contains(token.Alg, StringComparer.Ordinal) ? $"The token is signed with '{token.Alg}'; it has to be one of {string.Join(", ", Algorithms)}."
            : token.Issuer != options.Issuer ? $"The token is from '{token.Issuer}'; this broker trusts {options.Issuer}."
            : !token.Audiences.Contains(options.Audience) ? $"The token is for '{string.Join("', '", token.Audiences)}'; this broker is '{options.Audience}'."
            : token.ValidTo == DateTime.MinValue ? "The token does not say when it expires."
            : token.ValidTo + ClockSkew < now ? $"The token has expired on {Instant(token.ValidTo)}."
            : token.ValidFrom > now + ClockSkew ? $"The token is good from {Instant(token.ValidFrom)} on."
            : null;
        if (problem is not null)
        {
            throw new CredentialsRefusedException(problem);
        }
    }

    private static string Problem(JsonWebToken token, Exception? failure) => failure is SecurityTokenSignatureKeyNotFoundException
        ? $"The token is signed with the key '{token.Kid}', which its issuer does not have."
        : "The signature of the token is not that of its issuer.";

    private static string Instant(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
