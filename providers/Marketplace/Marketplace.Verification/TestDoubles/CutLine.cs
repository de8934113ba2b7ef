using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Marketplace.Verification.TestDoubles;

/// <summary>A line to a server that can be cut: connections that go through it end, and new ones go through again.</summary>
internal sealed class CutLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _ends = [];
    private readonly Uri _server;

    private CutLine(Uri server) => _server = server;

    /// <summary>The server's address, through this line.</summary>
    public Uri Address => new UriBuilder(_server) { Host = IPAddress.Loopback.ToString(), Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;

    public static CutLine To(Uri server)
    {
        var line = new CutLine(server);
        line._listener.Start();
        _ = line.LeadAsync();
        return line;
    }

    public void Cut()
    {
        while (_ends.TryTake(out var end))
            end.Dispose();
    }

    public void Dispose()
    {
        _listener.Dispose();
        Cut();
    }

    private async Task LeadAsync()
    {
        try
        {
            while (true)
            {
                var here = await _listener.AcceptTcpClientAsync();
                _ends.Add(here);
                var there = new TcpClient();
                await there.ConnectAsync(_server.Host, _server.Port);
                _ends.Add(there);
                _ = CopyAsync(here, there);
                _ = CopyAsync(there, here);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception cut) when (cut is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Both ends see it.
        }

        from.Dispose();
        to.Dispose();
    }
}
