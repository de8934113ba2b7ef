namespace Contracts.Providers.Hosting;

/// <summary>The one HTTP client of a verification. Redirects, compression, cookies and time limits are the replay's, so that both ways of hosting behave alike.</summary>
internal static class ProviderClient
{
    public static HttpClient For(ProviderEndpoint endpoint, bool anyCertificate) =>
        new(new RedirectHandler(endpoint.Handler?.Invoke() ?? Sockets(anyCertificate), endpoint.InMemory), disposeHandler: !endpoint.InMemory || endpoint.OwnsHandler)
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };

    public static HttpClient ForAddresses(bool anyCertificate) => new(Sockets(anyCertificate)) { Timeout = Timeout.InfiniteTimeSpan };

    private static SocketsHttpHandler Sockets(bool anyCertificate)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        // Asked for by name (WithSslVerificationDisabled), for providers with certificates of their own making.
        if (anyCertificate)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        return handler;
    }
}
