namespace Users.Api.Accounts;

/// <summary>What a user may do.</summary>
internal static class Roles
{
    /// <summary>Buys; has a profile of their own.</summary>
    public const string Customer = "customer";

    /// <summary>Works on orders.</summary>
    public const string Employee = "employee";

    /// <summary>Sees and changes all users.</summary>
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [Customer, Employee, Admin];
}
