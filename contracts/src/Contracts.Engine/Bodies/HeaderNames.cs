using System.Collections.Frozen;

namespace Contracts.Engine.Bodies;

/// <summary>Headers whose values have a form that counts in a comparison.</summary>
internal static class HeaderNames
{
    private static readonly FrozenSet<string> Lists = new[]
    {
        "accept", "accept-encoding", "accept-language", "access-control-allow-headers", "access-control-allow-methods", "access-control-expose-headers",
        "access-control-request-headers", "allow", "cache-control", "if-match", "if-none-match", "vary",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsContentType(string name) => name.Equals("content-type", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a comma in one line always parts two values.</summary>
    public static bool IsList(string name) => Lists.Contains(name);

    /// <summary>Whether a value is a name with parameters, which may come in any order.</summary>
    public static bool HasParameters(string name) => IsContentType(name) || name.Equals("accept", StringComparison.OrdinalIgnoreCase);
}
