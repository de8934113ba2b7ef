using System.Net;
using System.Net.Sockets;
using System.Text;
using Contracts.Benchmarks.Pacts;

namespace Contracts.Benchmarks.Mocking;

/// <summary>Child: what no server on this machine can beat by much. A thread for each connection gives the same answer to whatever comes.</summary>
internal static class BareServing
{
    public static async Task<int> RunAsync()
    {
        var body = GeneratedPact.Body(0, InteractionShape.Ruled).ToJsonString();
        var answer = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine($"http://{listener.LocalEndpoint}");
        while (true)
        {
            var connection = await listener.AcceptSocketAsync();
            new Thread(() => Answer(connection, answer)) { IsBackground = true }.Start();
        }
    }

    private static void Answer(Socket connection, byte[] answer)
    {
        connection.NoDelay = true;
        var request = new byte[1024];
        while (connection.Receive(request) > 0)
            connection.Send(answer);
    }
}
