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
    ];

    public static IEnumerable<string> Of(Permissions permissions) => All.Where(one => permissions.HasFlag(one.Permission)).Select(one => one.Name);

    public static string List(Permissions permissions, string conjunction) => string.Join(conjunction, Of(permissions));
}
