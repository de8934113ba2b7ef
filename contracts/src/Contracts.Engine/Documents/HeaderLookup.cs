using System.Collections.Immutable;

namespace Contracts.Engine.Documents;

internal static class HeaderLookup
{
    /// <summary>The value of the Content-Type header; null when there is none.</summary>
    public static string? ContentType(this ImmutableArray<Header>? headers) =>
        headers?.FirstOrDefault(header => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase))?.Values.FirstOrDefault();
}
