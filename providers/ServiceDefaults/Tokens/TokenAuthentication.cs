using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace ServiceDefaults.Tokens;

/// <summary>Who calls is who the bearer token says; a refusal says what is wrong with it (RFC 6750).</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, TokenReader tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Bearer = "Bearer";

    /// <summary>The token of a request; null where it has none.</summary>
    public static string? TokenOf(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && string.Equals(header.Scheme, Bearer, StringComparison.OrdinalIgnoreCase)
            ? header.Parameter
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { Length: > 0 } token)
            return AuthenticateResult.NoResult();
        var read = await tokens.ReadAsync(token);
        return read.IsValid
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(read.ClaimsIdentity), Scheme.Name))
            : AuthenticateResult.Fail(read.Exception);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var result = await HandleAuthenticateOnceSafeAsync();
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = result.Failure switch
        {
            null => Bearer,
            SecurityTokenInvalidLifetimeException => Invalid("The token has expired."),
            _ => Invalid("The token is not one of ours."),
        };
    }

    private static string Invalid(string why) => $"{Bearer} error=\"invalid_token\", error_description=\"{why}\"";
}
