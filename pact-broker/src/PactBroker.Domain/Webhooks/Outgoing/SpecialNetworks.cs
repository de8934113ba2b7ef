using System.Net;
using System.Net.Sockets;

namespace PactBroker.Domain.Webhooks.Outgoing;

/// <summary>Addresses that mean something else inside than outside: a broker that calls them for somebody would be their way in.</summary>
public static class SpecialNetworks
{
    private static readonly (IPNetwork Network, string Kind)[] Known =
    [
        (IPNetwork.Parse("127.0.0.0/8"), "a loopback address"),
        (IPNetwork.Parse("::1/128"), "a loopback address"),
        (IPNetwork.Parse("10.0.0.0/8"), "a private address"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private address"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private address"),
        (IPNetwork.Parse("100.64.0.0/10"), "an address of a provider's own network"),
        (IPNetwork.Parse("fc00::/7"), "a private address"),
        (IPNetwork.Parse("fec0::/10"), "a private address"),
        (IPNetwork.Parse("169.254.0.0/16"), "a link-local address"),
        (IPNetwork.Parse("fe80::/10"), "a link-local address"),
        (IPNetwork.Parse("0.0.0.0/8"), "an address of this host"),
        (IPNetwork.Parse("::/128"), "an address of this host"),
        (IPNetwork.Parse("192.0.0.0/24"), "a reserved address"),
        (IPNetwork.Parse("198.18.0.0/15"), "a reserved address"),
        (IPNetwork.Parse("224.0.0.0/4"), "an address of many"),
        (IPNetwork.Parse("ff00::/8"), "an address of many"),
        (IPNetwork.Parse("240.0.0.0/4"), "a reserved address"),
        (IPNetwork.Parse("2001::/32"), "an address that hides another"),
    ];

    // IPv6 addresses that hold one of IPv4, and where in them.
    private static readonly (IPNetwork Network, int Offset)[] Wrapping =
    [
        (IPNetwork.Parse("::ffff:0:0/96"), 12), (IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2), (IPNetwork.Parse("::/96"), 12),
    ];

    /// <summary>What kind of special address it is; null for one that anybody can call.</summary>
    public static string? KindOf(IPAddress address)
    {
        var known = Array.Find(Known, row => row.Network.Contains(address)).Kind;
        return known ?? (Unwrap(address) is { } inner ? KindOf(inner) : null);
    }

    /// <summary>The IPv4 address inside; null if there is none.</summary>
    public static IPAddress? Unwrap(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        foreach (var (network, offset) in Wrapping)
        {
            if (network.Contains(address))
            {
                return new IPAddress(bytes.AsSpan(offset, 4));
            }
        }

        return null;
    }
}
