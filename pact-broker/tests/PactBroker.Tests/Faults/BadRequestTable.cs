using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Faults;

/// <summary>A request that no broker can carry out, the status it must get, and what the answer must speak of.</summary>
internal sealed record BadRequestRow(string Name, int Status, string Says, Func<Uri, Task<string>> SendAsync);

/// <summary>Requests that are too large, too deep, or no text; each where a client could send it.</summary>
internal static class BadRequestTable
{
    private const int HundredMegabytes = 100 * 1024 * 1024;

    private const int Deep = 10_000;

    private const string Results = "/pacts/provider/Bar/consumer/Foo/pact-version/{hash}/verification-results";

    private static readonly string Nested = new string('[', Deep) + new string(']', Deep);

    private static readonly byte[] NoText = [.. "{\"name\":\"a"u8, 0xFF, .. "b\"}"u8];

    public static IReadOnlyList<BadRequestRow> Rows { get; } =
    [
        new("100 MB with their length said", 413, "too large", address => RawTalk.SendAsync(address, Head("POST", "/contracts/publish", $"Content-Length: {HundredMegabytes}"), SpacesAsync)),
        new("100 MB in chunks", 413, "too large", address => RawTalk.SendAsync(address, Head("POST", "/contracts/publish", "Transfer-Encoding: chunked"), ChunksAsync)),
        new("100 MB where no body is expected", 413, "too large", address => RawTalk.SendAsync(address, Head("POST", "/pacts/provider/Bar/for-verification", $"Content-Length: {HundredMegabytes}"), SpacesAsync)),
        Json("depth in a new pacticipant", "POST", "/pacticipants", $"{{\"name\":\"a\",\"more\":{Nested}}}", 400, "depth"),
        Json("depth in a pact", "PUT", "/pacts/provider/Bar/consumer/Foo/version/1", $"{{\"interactions\":{Nested}}}", 400, "depth"),
        Json("depth in a publication", "POST", "/contracts/publish", $"{{\"contracts\":{Nested}}}", 400, "depth"),
        Json("depth in the content of a publication", "POST", "/contracts/publish", SomePact.Publication("Foo", "1", "Bar", $"{{\"interactions\":{Nested}}}"), 400, "could not be parsed"),
        Json("depth in a verification result", "POST", Results, $"{{\"success\":true,\"providerApplicationVersion\":\"1\",\"testResults\":{Nested}}}", 400, "depth"),
        Json("depth in selectors", "POST", "/pacts/provider/Bar/for-verification", $"{{\"consumerVersionSelectors\":{Nested}}}", 400, "depth"),
        Json("depth that never ends", "POST", "/pacticipants", $"{{\"name\":{new string('[', Deep)}", 400, "depth"),
        Bytes("a byte of no character in a new pacticipant", "POST", "/pacticipants", NoText, 400, "position 10"),
        Bytes("a byte of no character in a publication", "POST", "/contracts/publish", NoText, 400, "position 10"),
        Bytes("a byte of no character in a pact", "PUT", "/pacts/provider/Bar/consumer/Foo/version/1", NoText, 400, "position 10"),
        Bytes("a byte of no character in a verification result", "POST", Results, NoText, 400, "position 10"),
        Json("a byte of no character in the content of a publication", "POST", "/contracts/publish", PublicationOf(NoText), 400, "could not be parsed"),
        Json("half a surrogate pair", "POST", "/pacticipants", """{"name":"a\ud800b"}""", 400, "surrogate"),
        Json("a character that databases do not store", "POST", "/pacticipants", """{"name":"a\u0000b"}""", 400, "name"),
        Json("a character that databases do not store, in a publication", "POST", "/contracts/publish", SomePact.Publication("Foo\0", "1", "Bar", "{}"), 400, "pacticipantName"),
        Json("a character that databases do not store, in a tag", "POST", "/contracts/publish", SomePact.Publication("Foo", "1", "Bar", "{}", tags: "a\0"), 400, "tags"),
        Json("a character that databases do not store, in a selector", "POST", "/pacts/provider/Somebody/for-verification", """{"consumerVersionSelectors":[{"tag":"a\u0000"}]}""", 400, "tag"),
        Json("a character that databases do not store, in a path", "PUT", "/pacticipants/a%00b/versions/1", "{}", 400, "HTTP"),
        Json("half a surrogate pair in a path", "PUT", "/pacticipants/a%ED%A0%80b/versions/1", "{}", 400, "UTF-8"),
        Json("half a surrogate pair in the version of a provider contract", "PUT", "/contracts/provider/Bar/version/%ED%A0%80", "{}", 400, "UTF-8"),
        Json("blanks for a version", "PUT", "/contracts/provider/Bar/version/%20%20", "{}", 400, "blank"),
        Get("a character that databases do not store, in a query", "/matrix?q[][pacticipant]=a%00b", 400, "U+0000"),
        Get("a name of no character", "/pacticipants/%FF", 404, "error"),
        Get("a query of no character", "/matrix?q[][pacticipant]=%FF", 400, "errors"),
        new("a path of 40 KB", 414, "HTTP", address => RawTalk.SendAsync(address, $"GET /pacticipants/{new string('x', 40_000)} HTTP/1.1")),
        new("a header of 100 KB", 431, "HTTP", address => RawTalk.SendAsync(address, $"GET /pacticipants HTTP/1.1\r\nX-Long: {new string('x', 100_000)}")),
        Get("parameters nested without end", $"/matrix?q{string.Concat(Enumerable.Repeat("[a]", Deep))}=1", 400, "nests deeper"),
    ];

    private static BadRequestRow Json(string name, string method, string path, string body, int status, string says) => Bytes(name, method, path, Encoding.UTF8.GetBytes(body), status, says);

    private static BadRequestRow Bytes(string name, string method, string path, byte[] body, int status, string says) => new(
        name, status, says, address => RawTalk.SendAsync(address, Head(method, path, $"Content-Length: {body.Length}"), stream => stream.WriteAsync(body, TestContext.Current.CancellationToken).AsTask()));

    private static BadRequestRow Get(string name, string path, int status, string says) => new(name, status, says, address => RawTalk.SendAsync(address, $"GET {path} HTTP/1.1"));

    private static string Head(string method, string path, string length) => $"{method} {path} HTTP/1.1\r\nContent-Type: application/json\r\n{length}";

    private static string PublicationOf(byte[] content)
    {
        var publication = JsonNode.Parse(SomePact.Publication("Foo", "1", "Bar", "{}"))!;
        publication["contracts"]![0]!["content"] = Convert.ToBase64String(content);
        return publication.ToJsonString();
    }

    private static async Task SpacesAsync(Stream stream)
    {
        var megabyte = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
        for (var sent = 0; sent < HundredMegabytes; sent += megabyte.Length)
        {
            await stream.WriteAsync(megabyte, TestContext.Current.CancellationToken);
        }
    }

    private static async Task ChunksAsync(Stream stream)
    {
        var megabyte = Encoding.ASCII.GetBytes($"100000\r\n{new string(' ', 1024 * 1024)}\r\n");
        for (var sent = 0; sent < HundredMegabytes; sent += 1024 * 1024)
        {
            await stream.WriteAsync(megabyte, TestContext.Current.CancellationToken);
        }

        await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
    }
}
