namespace Users.Api.Accounts;

/// <summary>Section <c>ServiceAccounts</c> of the configuration: the services that ask others on an account of their own.</summary>
internal sealed class ServiceAccountSettings
{
    public const string Section = "ServiceAccounts";

    public IList<ServiceAccount> Known { get; init; } = [];
}

internal sealed class ServiceAccount
{
    public string Email { get; set; } = "";

    public string Password { get; set; } = "";
}
