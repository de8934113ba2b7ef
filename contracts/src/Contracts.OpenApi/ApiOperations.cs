using System.Collections.Immutable;

namespace Contracts.OpenApi;

/// <summary>Which operation answers a request.</summary>
internal static class ApiOperations
{
    /// <summary>The most exact of those that fit; null where the document has none. A path may begin with that of a server, or leave it out.</summary>
    public static (ApiOperation Operation, ImmutableArray<(string Name, string Value)> Values)? Find(ApiDocument document, string method, string path)
    {
        var paths = document.BasePaths.Where(basePath => basePath.Length > 0 && path.StartsWith($"{basePath}/", StringComparison.Ordinal)).Select(basePath => path[basePath.Length..]).Prepend(path).ToList();
        foreach (var operation in document.Operations.Where(operation => operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase)).OrderByDescending(operation => operation.Exactness))
        {
            foreach (var candidate in paths)
            {
                if (operation.Covers(candidate, out var values))
                    return (operation, values);
            }
        }

        return null;
    }

    /// <summary>Whether the document has the path at all, with whatever method.</summary>
    public static IEnumerable<string> MethodsOf(ApiDocument document, string path) =>
        document.Operations.Select(operation => operation.Method).Distinct(StringComparer.Ordinal).Where(method => Find(document, method, path) is not null);
}
