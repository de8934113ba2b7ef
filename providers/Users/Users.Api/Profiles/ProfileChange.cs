using Users.Api.Accounts;

namespace Users.Api.Profiles;

/// <summary>What is to become different; what is absent or null stays as it is.</summary>
internal sealed record ProfileChange(string? Email, string? Name, string? Phone)
{
    /// <summary>Everything that is wrong with it; empty when it is fine.</summary>
    public Dictionary<string, string[]> Errors() => UserRules.Errors(
        ("email", Email is null ? null : UserRules.ErrorOfEmail(Email)),
        ("name", Name is null ? null : UserRules.ErrorOfName(Name)),
        ("phone", Phone is null ? null : UserRules.ErrorOfPhone(Phone)));
}

/// <summary>What a user is to be allowed.</summary>
internal sealed record RoleChange(string? Role)
{
    public Dictionary<string, string[]> Errors() => UserRules.Errors(("role", UserRules.ErrorOfRole(Role)));
}
