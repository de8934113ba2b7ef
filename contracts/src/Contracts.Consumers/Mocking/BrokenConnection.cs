using System.Net.Sockets;

namespace Contracts.Consumers.Mocking;

/// <summary>The exceptions of <see cref="SocketsHttpHandler"/>, with the inner ones, that code under test may look at.</summary>
internal static class BrokenConnection
{
    public static HttpRequestException NotMade(SocketError error) => new(
        error == SocketError.HostNotFound ? HttpRequestError.NameResolutionError : HttpRequestError.ConnectionError,
        "No connection could be made.",
        new SocketException((int)error));

    public static IOException Reset() => Transport(SocketError.ConnectionReset);

    public static HttpIOException Closed() => new(HttpRequestError.ResponseEnded, "The connection was closed before the answer was whole.");

    public static HttpRequestException NotHttp() => new(HttpRequestError.InvalidResponse, "What came is no HTTP.");

    /// <summary>Nobody waits any longer: the client, and then it is told so, or the test, and then the connection is reset.</summary>
    public static Exception GivenUp(CancellationToken client) => client.IsCancellationRequested
        ? new TaskCanceledException("The client gave up.", Transport(SocketError.OperationAborted), client)
        : Reset();

    /// <summary>As it leaves the handler when the answer has not begun.</summary>
    public static Exception OfRequest(Exception reason) => reason switch
    {
        HttpIOException io => new HttpRequestException(io.HttpRequestError, "The request could not be sent, or no answer came.", io),
        IOException io => new HttpRequestException(HttpRequestError.Unknown, "The request could not be sent, or no answer came.", io),
        _ => reason,
    };

    private static IOException Transport(SocketError error) => new("The connection broke.", new SocketException((int)error));
}
