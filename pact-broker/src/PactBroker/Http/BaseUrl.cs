namespace PactBroker.Http;

/// <summary>The address that links start with: as configured, or as the client (or the proxy before us) sees it.</summary>
internal static class BaseUrl
{
    public static string Of(HttpRequest request, BrokerSettings settings)
    {
        // Whoever asks may name a host: that only chooses among those that are configured, unless a proxy is trusted to name it.
        var host = First(request, "X-Forwarded-Host") ?? request.Host.Value ?? "localhost";
        if (settings.BaseUrls is [var first, ..])
        {
            return settings.BaseUrls.FirstOrDefault(url => new Uri(url).Authority.Equals(host, StringComparison.OrdinalIgnoreCase)) ?? first;
        }

        return settings.TrustForwardedHeaders ? AsForwarded(request, host) : $"{request.Scheme}://{request.Host.Value ?? "localhost"}{request.PathBase.Value}";
    }

    private static string AsForwarded(HttpRequest request, string host)
    {
        var scheme = First(request, "X-Forwarded-Proto") ?? request.Scheme;
        var port = First(request, "X-Forwarded-Port");
        var prefix = First(request, "X-Forwarded-Prefix")?.TrimEnd('/') ?? request.PathBase.Value;
        return $"{scheme}://{WithPort(host, port, scheme)}{prefix}";
    }

    private static string WithPort(string host, string? port, string scheme) =>
        port is null || new HostString(host).Port is not null || (scheme, port) is ("http", "80") or ("https", "443")
            ? host
            : $"{host}:{port}";

    // Proxies in a row append: the first is the one that the client talked to.
    private static string? First(HttpRequest request, string header) =>
        request.Headers[header].ToString().Split(',')[0].Trim() is { Length: > 0 } value ? value : null;
}
