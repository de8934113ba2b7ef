using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace ServiceDefaults.Tokens;

/// <summary>Who calls a protected endpoint: a parameter of its handler.</summary>
/// <param name="Id">The user.</param>
/// <param name="Role">The user's role when the token was written.</param>
/// <param name="Token">The token itself, for whoever is asked on the caller's behalf.</param>
public sealed record Caller(Guid Id, string Role, string Token)
{
    /// <summary>Whether the caller works here.</summary>
    public bool IsStaff => Role is Roles.Employee or Roles.Admin;

    /// <summary>Asked by the framework; null where no valid token came along.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(
        Guid.TryParse(context.User.FindFirstValue(TokenClaims.User), out var id) && context.User.FindFirstValue(TokenClaims.Role) is { } role
            ? new Caller(id, role, TokenAuthentication.TokenOf(context.Request)!)
            : null);
}
