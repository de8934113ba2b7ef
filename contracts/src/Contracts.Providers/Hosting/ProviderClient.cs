namespace Contracts.Providers.Hosting;

/// <summary>The one HTTP client of a verification. Redirects, compression, cookies and time limits are the replay's, so that both ways of hosting behave alike.</summary>
internal static class ProviderClient
{
    public static HttpClient For(ProviderEndpoint endpoint, ProviderTls tls) =>
        new(new RedirectHandler(endpoint.Handler?.Invoke() ?? Sockets(tls), endpoint.InMemory), disposeHandler: !endpoint.InMemory || endpoint.OwnsHandler)
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };

    public static HttpClient ForAddresses(ProviderTls tls) => new(Sockets(tls)) { Timeout = Timeout.InfiniteTimeSpan };

    private static SocketsHttpHandler Sockets(ProviderTls tls)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        tls.Apply(handler.SslOptions);
        return handler;
    }
}
