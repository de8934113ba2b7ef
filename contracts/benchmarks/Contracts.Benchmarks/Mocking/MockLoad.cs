using System.Text;
using Contracts.Benchmarks.Pacts;

namespace Contracts.Benchmarks.Mocking;

/// <summary>What is asked of a mock server: a pact, and for each of its interactions the request as it goes over the wire.</summary>
internal sealed record MockLoad(string Name, Func<int, byte[]> Pact, Func<int, byte[]> Request)
{
    public static IReadOnlyList<MockLoad> All =>
    [
        new("GET, nothing to compare", size => GeneratedPact.Bytes(size, InteractionShape.Ruled), Get),
        new("POST of 1 KB under 25 rules", size => GeneratedPact.PostingBytes(size, InteractionShape.Ruled), Post),
    ];

    private static byte[] Get(int id) => Encoding.UTF8.GetBytes($"GET /items/{id} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n");

    private static byte[] Post(int id)
    {
        var body = GeneratedPact.Body(id, InteractionShape.Ruled).ToJsonString();
        return Encoding.UTF8.GetBytes($"POST /items/{id} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
