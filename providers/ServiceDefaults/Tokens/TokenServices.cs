using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Tokens;

public static class TokenServices
{
    /// <summary>
    /// Endpoints may ask for a valid token (<c>RequireAuthorization()</c>) or for a role (<c>RequireAuthorization(policy => policy.RequireRole("admin"))</c>),
    /// and have <see cref="Caller"/> as a parameter.
    /// </summary>
    public static void AddTokens(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TokenSettings>().BindConfiguration(TokenSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<TokenReader>();
        builder.Services.AddAuthentication(TokenAuthentication.Bearer).AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Bearer, null);
        builder.Services.AddAuthorization();
    }
}
