using Users.Api.Accounts;

namespace Users.Api.Registration;

/// <summary>Who wants to have an account.</summary>
internal sealed record RegistrationRequest(string? Email, string? Name, string? Password)
{
    /// <summary>Everything that is wrong with it; empty when it is fine.</summary>
    public Dictionary<string, string[]> Errors() => UserRules.Errors(
        ("email", UserRules.ErrorOfEmail(Email)),
        ("name", UserRules.ErrorOfName(Name)),
        ("password", UserRules.ErrorOfPassword(Password)));
}
