using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Interop.Tests.BothWays.Requests;

/// <summary>A request as it goes over the wire: no client joins header lines, escapes paths or adds headers of its own.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, escaped.</param>
/// <param name="Headers">The header lines.</param>
/// <param name="Body">The body; with none, there is no <c>Content-Length</c>.</param>
internal sealed record WireRequest(string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public async Task<WireAnswer> SendAsync(Uri server, CancellationToken cancellationToken)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port, cancellationToken);
        var stream = connection.GetStream();
        await stream.WriteAsync(Bytes(server), cancellationToken);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, cancellationToken);
        return WireAnswer.Read(Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length));
    }

    private byte[] Bytes(Uri server)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Method} {Target} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n");
        foreach (var (name, value) in Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (Body.Length > 0)
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n");
        return [.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. Body];
    }
}
