using System.Diagnostics;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Contracts.Providers.Endpoints;

/// <summary>Routes as OpenAPI writes them: <c>/orders/{id:guid}</c> is <c>/orders/{id}</c>.</summary>
internal static class RoutePaths
{
    /// <summary>The path; two where its end may be left out.</summary>
    public static IEnumerable<string> Of(RoutePattern pattern)
    {
        var segments = pattern.PathSegments;
        yield return Path(segments);
        if (segments is [.., { Parts: [RoutePatternParameterPart { IsOptional: true }] }])
            yield return Path(segments.SkipLast(1));
    }

    /// <summary>The names in a path.</summary>
    public static IEnumerable<string> Names(string path) => path.Split('{').Skip(1).Select(part => part.Split('}')[0]);

    private static string Path(IEnumerable<RoutePatternPathSegment> segments) => $"/{string.Join('/', segments.Select(segment => string.Concat(segment.Parts.Select(Text))))}";

    private static string Text(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        _ => throw new UnreachableException(),
    };
}
