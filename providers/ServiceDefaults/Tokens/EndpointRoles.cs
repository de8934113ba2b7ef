using Microsoft.AspNetCore.Builder;

namespace ServiceDefaults.Tokens;

public static class EndpointRoles
{
    /// <summary>Only for those who work here; others are told 403.</summary>
    public static TBuilder RequireStaff<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireRoles(Roles.Employee, Roles.Admin);

    /// <summary>Only for other services; no person asks it.</summary>
    public static TBuilder RequireService<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireRoles(Roles.Service);

    /// <summary>Only for those who have one of the roles; others are told 403, and who shows no valid token 401.</summary>
    public static TBuilder RequireRoles<TBuilder>(this TBuilder endpoint, params string[] roles)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(policy => policy.RequireRole(roles));
}
