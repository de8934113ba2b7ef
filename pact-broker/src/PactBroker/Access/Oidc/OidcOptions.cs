namespace PactBroker.Access.Oidc;

/// <summary>The issuer of JSON web tokens that the broker trusts, and what they open.</summary>
public sealed record OidcOptions
{
    /// <summary>As tokens name it; its discovery document is below it.</summary>
    public required string Issuer { get; init; }

    /// <summary>As which tokens name this broker.</summary>
    public required string Audience { get; init; }

    /// <summary>Where in a token roles or groups are: the name of a claim, or a path with dots.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>What the values there open; a token that has none of them opens nothing.</summary>
    public required IReadOnlyList<OidcGrant> Grants { get; init; }
}
