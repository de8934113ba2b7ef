using System.Net;
using System.Net.Sockets;

namespace Contracts.Servers.Processes;

/// <summary>For programs that cannot take port 0 and tell which one they got.</summary>
internal static class FreePort
{
    /// <summary>A port that is free now; somebody else may be quicker.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
