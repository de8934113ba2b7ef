using System.Net;

namespace PactBroker.Domain.Webhooks.Outgoing;

/// <summary>Networks as people write them: an address alone is a network of one.</summary>
public static class NetworkText
{
    /// <exception cref="FormatException">It is none.</exception>
    public static IPNetwork Parse(string text) =>
        TryParse(text, out var network) ? network : throw new FormatException($"'{text}' is no network: an address, or one such as 10.0.0.0/8, is expected");

    public static bool TryParse(string text, out IPNetwork network)
    {
        if (IPAddress.TryParse(text, out var address) && Uri.CheckHostName(text) is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        return IPNetwork.TryParse(text, out network);
    }
}
