using System.Net.Sockets;
using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>A connection for one request, on which a repeated header is a line of its own each time; <see cref="HttpClient"/> would join them.</summary>
internal static class HttpLine
{
    private const string EndOfHead = "\r\n\r\n";

    public static async Task<ActualResponse> SendAsync(Uri server, ExpectedRequest request, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Head(server, request)), cancellationToken);
        await stream.WriteAsync(request.Body.Bytes, cancellationToken);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, cancellationToken);
        return Read(answer.ToArray());
    }

    private static string Head(Uri server, ExpectedRequest request)
    {
        var query = string.Join('&', (request.Query ?? []).SelectMany(parameter => parameter.Values, (parameter, value) => $"{parameter.Name}={value}"));
        var head = new StringBuilder($"{request.Method} {request.Path}{(query.Length > 0 ? "?" : "")}{query} HTTP/1.1\r\n");
        head.Append($"Host: {server.Authority}\r\nConnection: close\r\nContent-Length: {request.Body.Bytes.Length}\r\n");
        foreach (var header in request.Headers ?? [])
        {
            foreach (var value in header.Values)
                head.Append($"{header.Name}: {value}\r\n");
        }

        return head.Append("\r\n").ToString();
    }

    private static ActualResponse Read(byte[] answer)
    {
        var end = answer.AsSpan().IndexOf(Encoding.ASCII.GetBytes(EndOfHead));
        var lines = Encoding.ASCII.GetString(answer, 0, end).Split("\r\n");
        return new ActualResponse
        {
            Status = int.Parse(lines[0].Split(' ')[1]),
            Headers = [.. lines.Skip(1).Select(line => line.Split(": ", 2)).Select(line => KeyValuePair.Create(line[0], line[1]))],
            Body = Body.FromBytes(answer.AsMemory(end + EndOfHead.Length)),
        };
    }
}
