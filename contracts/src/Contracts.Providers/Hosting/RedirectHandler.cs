using System.Net;

namespace Contracts.Providers.Hosting;

/// <summary>
/// Follows redirects the same way in memory and over a socket: neither TestServer's handler nor its client does. A contract that expects a redirect gets it unfollowed.
/// </summary>
internal sealed class RedirectHandler(HttpMessageHandler inner, bool inMemory) : DelegatingHandler(inner)
{
    private const int Limit = 10;

    public static HttpRequestOptionsKey<bool> Unfollowed { get; } = new("contracts.redirect-expected");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (request.Options.TryGetValue(Unfollowed, out var unfollowed) && unfollowed)
            return response;

        for (var hops = 0; hops < Limit && Target(request, response) is { } target; hops++)
        {
            Redirect(request, response.StatusCode, target);
            response.Dispose();
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private Uri? Target(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } location
            || response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return null;
        }

        var target = location.IsAbsoluteUri ? location : new Uri(request.RequestUri!, location);
        // Another host is not behind a handler in memory: the redirect is the answer then.
        return target.Scheme is "http" or "https" && (!inMemory || SameServer(target, request.RequestUri!)) ? target : null;
    }

    private static void Redirect(HttpRequestMessage request, HttpStatusCode status, Uri target)
    {
        if (!SameServer(target, request.RequestUri!))
            request.Headers.Authorization = null;
        request.RequestUri = target;
        // RFC 9110, 15.4: 307 and 308 repeat the request; the older codes became a GET in practice.
        if (status is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect || request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
            return;
        request.Method = HttpMethod.Get;
        request.Content = null;
    }

    private static bool SameServer(Uri left, Uri right) => left.Host == right.Host && left.Port == right.Port && left.Scheme == right.Scheme;
}
