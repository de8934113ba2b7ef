using System.Net;
using System.Net.Sockets;

namespace Contracts.Tests.Providers;

/// <summary>A port that nothing listens on: it was free a moment ago.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
