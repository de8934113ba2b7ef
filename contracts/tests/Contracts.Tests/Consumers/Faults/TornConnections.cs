using System.Net;
using System.Net.Sockets;
using System.Text;
using Contracts.Consumers.Faults;

namespace Contracts.Tests.Consumers.Faults;

/// <summary>The real thing: a bare TCP server that fails in the ways of the table, written without any part of the mock server.</summary>
internal sealed class TornConnections : IAsyncDisposable
{
    private const string Healthy = """{"amount":1.5}""";

    private const string Json = "application/json";

    private readonly CancellationTokenSource _over = new();

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private readonly Fault _fault;

    private readonly Task _serving;

    private int _requests;

    public TornConnections(Fault fault)
    {
        _fault = fault;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = new Uri($"http://{_listener.LocalEndPoint}");
        (Address, _serving) = _fault.Name switch
        {
            "refused" => (address, Task.CompletedTask),
            "unresolved" => (new Uri("http://provider.invalid"), Task.CompletedTask),
            _ => (address, ServeAsync()),
        };
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Dispose();
        await _serving;
        _over.Dispose();
    }

    private async Task ServeAsync()
    {
        _listener.Listen();
        var connections = new List<Task>();
        while (!_over.IsCancellationRequested)
        {
            try
            {
                connections.Add(ServeAsync(await _listener.AcceptAsync(_over.Token)));
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(Socket connection)
    {
        using var owned = connection;
        var buffer = new byte[4096];
        await connection.ReceiveAsync(buffer);
        await FailAsync(connection, Interlocked.Increment(ref _requests));
    }

    private Task FailAsync(Socket connection, int attempt) => _fault.Name switch
    {
        "reset" => ResetAsync(connection),
        "closed" => Task.CompletedTask,
        "stall" => LeaveOpenAsync(connection, ""),
        "stall in body" => LeaveOpenAsync(connection, Answer(Healthy, Json, Healthy.Length)[..^7]),
        "slow by 60 s" => LeaveOpenAsync(connection, ""),
        "truncated" => SendAsync(connection, Answer(Healthy, Json, Healthy.Length)[..^7]),
        "malformed" => SendAsync(connection, Answer("{\"amoun\u0001", Json, 8)),
        "not HTTP" => SendAsync(connection, "hello\r\n"),
        "content type text/html" => SendAsync(connection, Answer(Healthy, "text/html", Healthy.Length)),
        "status 503" => SendAsync(connection, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"),
        "1 × reset, then well" => attempt == 1 ? ResetAsync(connection) : SendAsync(connection, Answer(Healthy, Json, Healthy.Length)),
        _ => throw new NotSupportedException($"No real server fails like this yet: {_fault}"),
    };

    private static string Answer(string body, string contentType, int length) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nContent-Length: {length}\r\n\r\n{body}";

    private static Task ResetAsync(Socket connection)
    {
        connection.Close(timeout: 0);
        return Task.CompletedTask;
    }

    private static async Task SendAsync(Socket connection, string text)
    {
        await connection.SendAsync(Encoding.UTF8.GetBytes(text));
        connection.Shutdown(SocketShutdown.Send);
        await ClientLeavesAsync(connection);
    }

    private static async Task LeaveOpenAsync(Socket connection, string text)
    {
        await connection.SendAsync(Encoding.UTF8.GetBytes(text));
        await ClientLeavesAsync(connection);
    }

    private static async Task ClientLeavesAsync(Socket connection)
    {
        try
        {
            while (await connection.ReceiveAsync(new byte[256]) > 0)
            {
                // Whatever it still sends is of no interest.
            }
        }
        catch (SocketException)
        {
            // It left abruptly.
        }
    }
}
