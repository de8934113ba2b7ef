using System.Reflection;

namespace Contracts.Providers.Data;

/// <summary>The members that somebody gave by name, found without regard to case.</summary>
internal static class GivenMembers
{
    public static IReadOnlyDictionary<string, object?> Of(object? given) => given switch
    {
        null => new Dictionary<string, object?>(),
        IReadOnlyDictionary<string, object?> members => new Dictionary<string, object?>(members, StringComparer.OrdinalIgnoreCase),
        _ => given.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .ToDictionary(member => member.Name, member => member.GetValue(given), StringComparer.OrdinalIgnoreCase),
    };
}
