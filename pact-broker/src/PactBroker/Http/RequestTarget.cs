using Microsoft.AspNetCore.Http.Features;

namespace PactBroker.Http;

/// <summary>
/// The path as the client wrote it. ASP.NET Core decodes everything but %2F, after which "a%2Fb" and "a%252Fb" are the same;
/// names may hold any character, so routes are matched on the encoded path and each name is decoded once, on its own.
/// </summary>
internal static class RequestTarget
{
    public static string EncodedPath(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target))
        {
            return context.Request.Path.ToUriComponent();
        }

        if (!target.StartsWith('/'))
        {
            // Absolute form, as proxies send it; "*" and the authority form have no path.
            return Uri.TryCreate(target, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "/";
        }

        var end = target.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? target : target[..end];
    }

    /// <summary>Takes the path base off, if it is there: proxies may have done so already.</summary>
    public static string Within(string path, string pathBase, out bool stripped)
    {
        stripped = pathBase.Length > 0 && path.StartsWith(pathBase, StringComparison.OrdinalIgnoreCase)
            && (path.Length == pathBase.Length || path[pathBase.Length] == '/');
        return !stripped ? path : path.Length == pathBase.Length ? "/" : path[pathBase.Length..];
    }
}
