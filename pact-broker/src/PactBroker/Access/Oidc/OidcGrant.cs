namespace PactBroker.Access.Oidc;

/// <summary>What a role or group of the issuer may do here.</summary>
/// <param name="Value">As the token has it; a star is whoever has a token.</param>
/// <param name="Role">Permissions that go together: reader, verifier, developer, ci, auditor, admin.</param>
/// <param name="Team">Only with what this team has; null: with everything.</param>
public sealed record OidcGrant(string Value, string Role, string? Team = null)
{
    internal bool IsFor(IReadOnlyCollection<string> values) => Value == "*" || values.Contains(Value);

    internal Permissions Permissions => Roles.Find(Role) ?? Permissions.None;
}
