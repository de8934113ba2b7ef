namespace ServiceDefaults.Tokens;

/// <summary>What a user may do.</summary>
public static class Roles
{
    /// <summary>Buys; has a profile of their own.</summary>
    public const string Customer = "customer";

    /// <summary>Works on orders.</summary>
    public const string Employee = "employee";

    /// <summary>Sees and changes all users.</summary>
    public const string Admin = "admin";

    /// <summary>No person: a service that asks another one on its own account.</summary>
    public const string Service = "service";

    public static IReadOnlyList<string> All { get; } = [Customer, Employee, Admin, Service];
}
