using System.Net.Sockets;
using System.Text;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Http;

/// <summary>Requests that cannot be served get an answer that says why, and change nothing.</summary>
public abstract class BadRequests(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : BadRequests(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : BadRequests(broker), IClassFixture<PostgreSqlBroker>;

    [Fact]
    public async Task A_body_that_is_no_json_is_named_with_its_place()
    {
        var reply = await broker.Talk.PostAsync("/pacticipants", "{\"name\":\n  nope}");

        reply.Status.Should().Be(400);
        reply.MediaType.Should().Be("application/hal+json");
        reply.Json["error"]!.ToString().Should().Contain("line 2");
    }

    [Fact]
    public async Task A_body_nested_without_end_is_refused() =>
        (await broker.Talk.PostAsync("/pacticipants", $"{{\"a\":{new string('[', 10_000)}")).Status.Should().Be(400);

    [Fact]
    public async Task A_body_that_is_no_text_is_refused_with_the_position() =>
        (await SendRawAsync("Content-Length: 14", "{\"name\":\"a\u00FFb\"}")).Should().StartWith("HTTP/1.1 400").And.Contain("position 10");

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_before_it_is_sent() =>
        (await SendRawAsync("Content-Length: 100000000", "")).Should().StartWith("HTTP/1.1 413");

    [Fact]
    public async Task A_body_without_an_announced_length_is_refused_at_the_limit()
    {
        var chunk = "100000\r\n" + new string(' ', 0x100000) + "\r\n";

        (await SendRawAsync("Transfer-Encoding: chunked", string.Concat(Enumerable.Repeat(chunk, 33)))).Should().StartWith("HTTP/1.1 413");
    }

    [Theory]
    [InlineData("POST", "/pacticipants", "text/plain", 415)]
    [InlineData("PATCH", "/pacticipants/X/versions/1", "application/json", 415)]
    [InlineData("PUT", "/pacticipants/X/versions/1", "application/merge-patch+json", 415)]
    [InlineData("POST", "/pacticipants/X", "application/json", 405)]
    [InlineData("GET", "/no/such/thing", "application/json", 404)]
    public async Task A_request_of_the_wrong_kind_is_refused(string method, string path, string contentType, int status) =>
        (await broker.Talk.SendAsync(method, path, method == "GET" ? null : "{}", ("Content-Type", contentType))).Status.Should().Be(status);

    [Fact]
    public async Task Everything_that_is_wrong_is_reported_at_once()
    {
        var reply = await broker.Talk.PostAsync("/environments", """{"name":"a b","production":"yes"}""");

        reply.Status.Should().Be(400);
        reply.Json["errors"]!.ToJsonString().Should().Be("""{"name":["cannot contain spaces"],"production":["must be boolean"]}""");
    }

    [Fact]
    public async Task Who_asks_for_problems_gets_problems()
    {
        var invalid = await broker.Talk.SendAsync("POST", "/environments", """{"name":"a b"}""", ("Accept", "application/hal+json, application/problem+json"));
        var missing = await broker.Talk.GetAsync("/pacticipants/nobody", ("Accept", "application/problem+json"));

        invalid.MediaType.Should().Be("application/problem+json");
        invalid.Json["errors"]!.AsArray().Select(error => $"{error!["pointer"]}: {error["detail"]}").Should().Equal("/name: cannot contain spaces", "/production: is missing");
        missing.Json["detail"]!.ToString().Should().Contain("not found");
    }

    [Fact]
    public async Task Options_lists_the_methods() =>
        (await broker.Talk.SendAsync("OPTIONS", "/pacticipants/X", null)).Header("Access-Control-Allow-Methods").Should().Be("OPTIONS, GET, HEAD, PUT, PATCH, DELETE");

    [Fact]
    public async Task Every_answer_says_which_broker_it_is_from() =>
        (await broker.Talk.GetAsync("/no/such/thing")).Header("X-Pact-Broker-Version").Should().MatchRegex(@"^\d+\.\d+\.\d+$");

    private async Task<string> SendRawAsync(string length, string body)
    {
        var address = new Uri(broker.Talk.Base);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.Latin1.GetBytes($"POST /pacticipants HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n{length}\r\n\r\n{body}"),
            TestContext.Current.CancellationToken);
        var buffer = new byte[64 * 1024];
        var read = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
