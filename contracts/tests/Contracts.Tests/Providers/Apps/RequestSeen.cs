using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Contracts.Tests.Providers.Apps;

/// <summary>A request as the app got it.</summary>
public sealed record RequestSeen(string Method, string Path, string Query, string RawTarget, string Body, IReadOnlyDictionary<string, string[]> Headers)
{
    public static Task<RequestSeen> OfAsync(HttpRequest request, string body) => Task.FromResult(new RequestSeen(
        request.Method,
        request.Path.Value ?? "",
        request.QueryString.Value ?? "",
        request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "",
        body,
        request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.Select(value => value ?? "").ToArray())));
}
