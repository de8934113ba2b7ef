using System.Net;
using System.Net.Sockets;

namespace Contracts.Consumers.Mocking;

/// <summary>An address at which nobody can be reached.</summary>
internal sealed class NoListener : IAsyncDisposable
{
    private readonly Socket? _taken;

    private NoListener(Uri address, Socket? taken)
    {
        Address = address;
        _taken = taken;
    }

    public Uri Address { get; }

    public static NoListener For(SocketError error, IPEndPoint endpoint) =>
        error == SocketError.HostNotFound ? Unresolved() : Refusing(endpoint);

    public ValueTask DisposeAsync()
    {
        _taken?.Dispose();
        return ValueTask.CompletedTask;
    }

    // The port is taken, so that nobody else gets it, but nobody listens.
    private static NoListener Refusing(IPEndPoint endpoint)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(endpoint);
        return new NoListener(new Uri($"http://{socket.LocalEndPoint}"), socket);
    }

    // A label of more than 63 characters: every resolver refuses the name by itself, and no network is asked.
    private static NoListener Unresolved() => new(new Uri($"http://{"nobody-".PadRight(64, 'x')}.invalid"), null);
}
