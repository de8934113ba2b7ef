using System.Collections.Frozen;

namespace PactBroker.Access;

/// <summary>Names for permissions that usually go together.</summary>
internal static class Roles
{
    private static readonly FrozenDictionary<string, Permissions> All = new Dictionary<string, Permissions>(StringComparer.Ordinal)
    {
        ["reader"] = Permissions.Read,
        ["verifier"] = Permissions.Read | Permissions.Verify,
        ["developer"] = Permissions.Read | Permissions.Publish | Permissions.Verify,
        ["ci"] = Permissions.Read | Permissions.Publish | Permissions.Verify | Permissions.Deploy,
        ["auditor"] = Permissions.Read | Permissions.Audit,
        ["admin"] = Permissions.All,
    }.ToFrozenDictionary();

    public static string Names { get; } = string.Join(", ", All.OrderBy(role => role.Value).Select(role => role.Key));

    /// <summary>Null if there is none with this name.</summary>
    public static Permissions? Find(string name) => All.TryGetValue(name, out var permissions) ? permissions : null;
}
