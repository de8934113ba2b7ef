using System.Net.Sockets;
using System.Text;

namespace PactBroker.Tests.Faults;

/// <summary>Requests byte by byte, as no client library would send them.</summary>
internal static class RawTalk
{
    /// <summary>Sends until it is done or the server will have no more of it, reading meanwhile; what was answered.</summary>
    public static async Task<string> SendAsync(Uri address, string head, Func<Stream, Task>? body = null, bool withoutEnd = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var sending = SendAsync(stream, $"{head}\r\nHost: x\r\n{(withoutEnd ? "" : "\r\n")}", body);
        var answer = await ReadAsync(stream);
        client.Close();
        await sending;
        return answer;
    }

    private static async Task SendAsync(NetworkStream stream, string head, Func<Stream, Task>? body)
    {
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(head), TestContext.Current.CancellationToken);
            if (body is not null)
            {
                await body(stream);
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            // The server has answered and hung up.
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var answer = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) is var read and > 0)
            {
                answer.Write(buffer, 0, read);
                // The head says how long the rest is; here only whether all of it came matters, and answers are short.
                if (Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length).EndsWith('}'))
                {
                    break;
                }
            }
        }
        catch (IOException)
        {
            // It hung up on unread bytes, after what it had to say.
        }

        return Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length);
    }
}
