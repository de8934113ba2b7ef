using System.Net;
using System.Net.Sockets;

namespace Payments.Verification.TestDoubles;

/// <summary>An address where nobody listens.</summary>
internal static class Nobody
{
    public static Uri Address
    {
        get
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return new Uri($"http://{listener.LocalEndpoint}");
        }
    }
}
