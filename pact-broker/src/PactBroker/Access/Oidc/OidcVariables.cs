namespace PactBroker.Access.Oidc;

/// <summary>The variables about an issuer of tokens.</summary>
internal static class OidcVariables
{
    private const string Issuer = "PACT_BROKER_OIDC_ISSUER";
    private const string Audience = "PACT_BROKER_OIDC_AUDIENCE";
    private const string RolesClaim = "PACT_BROKER_OIDC_ROLES_CLAIM";
    private const string Grants = "PACT_BROKER_OIDC_ROLES";

    /// <summary>Null if there is none.</summary>
    /// <exception cref="BrokerStartException">A value cannot be used, or half of what belongs together is missing.</exception>
    public static OidcOptions? Read(Func<string, string?> variable)
    {
        if (variable(Issuer) is not { Length: > 0 } issuer)
        {
            return new[] { Audience, RolesClaim, Grants }.FirstOrDefault(name => variable(name) is { Length: > 0 }) is { } lonely
                ? throw BrokerStartException.WrongSetting(lonely, variable(lonely)!, $"{Issuer} has to say whose tokens are meant")
                : null;
        }

        if (!IsUsable(issuer))
        {
            throw BrokerStartException.WrongSetting(Issuer, issuer, "an issuer is an https address (or http, on this machine), exactly as its tokens have it in 'iss'");
        }

        var options = new OidcOptions { Issuer = issuer, Audience = Required(variable, Audience, "the 'aud' of tokens that are meant for this broker"), Grants = ReadGrants(Required(variable, Grants, "what roles of the issuer may do here, such as 'contracts-admins=admin; payments=ci@Payments; *=reader'")) };
        return variable(RolesClaim) is { Length: > 0 } claim ? options with { RolesClaim = claim } : options;
    }

    // Who listens on the way to the issuer's keys could make tokens of his own.
    internal static bool IsUsable(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static string Required(Func<string, string?> variable, string name, string what) =>
        variable(name) is { Length: > 0 } value ? value : throw BrokerStartException.WrongSetting(name, "", $"with {Issuer} it has to say {what}");

    private static List<OidcGrant> ReadGrants(string text)
    {
        var grants = new List<OidcGrant>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A value may hold anything; roles and teams come last.
            var at = part.LastIndexOf('=');
            var role = at < 1 ? [] : part[(at + 1)..].Split('@', 2, StringSplitOptions.TrimEntries);
            if (role.Length == 0 || Roles.Find(role[0]) is not { } permissions)
            {
                throw BrokerStartException.WrongSetting(Grants, part, $"it looks like value=role or value=role@team, and a role is one of {Roles.Names}");
            }

            if (role is [_, var team] && (team.Length == 0 || (permissions & (Permissions.Admin | Permissions.Audit)) != Permissions.None))
            {
                throw BrokerStartException.WrongSetting(Grants, part, $"{(team.Length == 0 ? "the team has no name" : $"{role[0]} concerns all, and cannot be for a team")}");
            }

            grants.Add(new OidcGrant(part[..at].Trim(), role[0], role is [_, var name] ? name : null));
        }

        return grants;
    }
}
