using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Contracts.Benchmarks.Mocking;

/// <summary>
/// Asks as cheaply as can be: one thread, requests rendered before, connections kept open, and of the answers only the status and the end looked at.
/// It does not sleep while it waits, so that only the server has to be woken.
/// </summary>
internal sealed class LoadClient : IDisposable
{
    private static ReadOnlySpan<byte> ContentLength => "Content-Length:"u8;

    private readonly Socket[] _connections;
    private readonly byte[][] _requests;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _asked;

    public LoadClient(Uri address, int atATime, IEnumerable<byte[]> requests)
    {
        _connections = [.. Enumerable.Range(0, atATime).Select(_ => Connect(address))];
        _requests = [.. requests];
    }

    /// <summary>Keeps a request under way on each connection, until so many are answered or the time is over; tells how many were answered.</summary>
    public int Ask(int requests, TimeSpan? patience = null)
    {
        var started = Stopwatch.GetTimestamp();
        var answered = 0;
        var sent = 0;
        while (sent < Math.Min(requests, _connections.Length))
            Send(_connections[sent++]);
        while (answered < sent)
        {
            var connection = _connections[answered++ % _connections.Length];
            Receive(connection);
            if (sent < requests && !(Stopwatch.GetElapsedTime(started) > patience))
            {
                Send(connection);
                sent++;
            }
        }

        return answered;
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
            connection.Dispose();
    }

    private static Socket Connect(Uri address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, address.Port);
        socket.Blocking = false;
        return socket;
    }

    private void Send(Socket connection)
    {
        var request = _requests[_asked++ % _requests.Length];
        if (connection.Send(request) != request.Length)
            throw new InvalidOperationException("The connection takes no more.");
    }

    private void Receive(Socket connection)
    {
        var received = 0;
        var whole = int.MaxValue;
        while (received < whole)
        {
            var more = connection.Receive(_buffer.AsSpan(received), SocketFlags.None, out var error);
            if (error == SocketError.WouldBlock)
                continue;
            if (more == 0)
                throw new InvalidOperationException("The server closed the connection.");
            received += more;
            if (whole == int.MaxValue)
                whole = LengthOf(_buffer.AsSpan(0, received)) ?? int.MaxValue;
        }
    }

    /// <summary>The length of head and body together; null while the head is not whole.</summary>
    private static int? LengthOf(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return null;
        if (!answer.StartsWith("HTTP/1.1 200 "u8))
            throw new InvalidOperationException($"Not the answer that was declared: {Encoding.UTF8.GetString(answer)}");
        foreach (var line in answer[..head].Split("\r\n"u8))
        {
            var header = answer[line];
            if (header.Length > ContentLength.Length && Ascii.EqualsIgnoreCase(header[..ContentLength.Length], ContentLength))
                return head + 4 + int.Parse(header[ContentLength.Length..], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
        }

        throw new InvalidOperationException("An answer without a Content-Length.");
    }
}
