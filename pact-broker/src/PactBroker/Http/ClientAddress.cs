namespace PactBroker.Http;

/// <summary>The address that a request comes from.</summary>
internal static class ClientAddress
{
    /// <summary>Of what X-Forwarded-For says only the last part is from the proxy in front of the broker: the others anyone can send.</summary>
    public static string? Of(HttpContext context, BrokerSettings settings)
    {
        if (settings.TrustForwardedHeaders && System.Net.IPAddress.TryParse(context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim(), out var forwarded))
        {
            return forwarded.ToString();
        }

        var address = context.Connection.RemoteIpAddress;
        return (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString();
    }
}
