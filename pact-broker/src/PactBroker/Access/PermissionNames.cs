namespace PactBroker.Access;

/// <summary>Permissions as clients write and read them.</summary>
internal static class PermissionNames
{
    private static readonly IReadOnlyList<(Permissions Permission, string Name)> All =
    [
        (Permissions.Read, "read"),
        (Permissions.Publish, "publish"),
        (Permissions.Verify, "verify"),
        (Permissions.Deploy, "deploy"),
        (Permissions.Admin, "admin"),
        (Permissions.Audit, "audit"),
    ];

    public static IEnumerable<string> Of(Permissions permissions) => All.Where(one => permissions.HasFlag(one.Permission)).Select(one => one.Name);

    /// <summary>Those that are named; other words mean nothing.</summary>
    public static Permissions Parse(IEnumerable<string> names) => All.Where(one => names.Contains(one.Name)).Aggregate(Permissions.None, (all, one) => all | one.Permission);

    public static string List(Permissions permissions, string conjunction) => string.Join(conjunction, Of(permissions));
}
