using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Hosting;

/// <summary>The broker as it runs in a container: what it says at the start, what it logs, how it ends.</summary>
public sealed class RunningAsAProcess
{
    private const string Body = """{"name":"Gateway"}""";

    [Fact]
    [Trait("row", "S1-019"), Trait("row", "S2-031")]
    public async Task It_shows_its_settings_once_without_secrets_and_logs_JSON_with_the_trace_of_the_request()
    {
        const string Trace = "0af7651916cd43dd8448eb211c80319c";
        using var broker = await BrokerProcess.StartInMemoryAsync(
            ("PACT_BROKER_LOG_FORMAT", "json"), ("PACT_BROKER_AUTO_MIGRATE_DB", "true"), ("PACT_BROKER_BASIC_AUTH_USERNAME", "ops"), ("PACT_BROKER_BASIC_AUTH_PASSWORD", "s3cret"));
        using (var talk = new Talk(broker.Address))
        {
            var failed = await talk.GetAsync("/test/error", ("Authorization", Access.AskingWithoutPermission.Basic("ops", "s3cret")), ("traceparent", $"00-{Trace}-b7ad6b7169203331-01"));
            failed.Status.Should().Be(500);
        }

        broker.Terminate();
        var (code, output) = await broker.EndAsync();

        code.Should().Be(0);
        output.Split('\n').Should().ContainSingle(line => line.StartsWith("PACT_BROKER_BASIC_AUTH_PASSWORD=", StringComparison.Ordinal)).Which.Should().Be("PACT_BROKER_BASIC_AUTH_PASSWORD=… (environment)");
        output.Should().Contain("PACT_BROKER_LOG_FORMAT=json (environment)").And.NotContain("s3cret")
            .And.Contain("Settings of the Ruby broker that change nothing here: PACT_BROKER_AUTO_MIGRATE_DB (");
        var logged = output.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonNode.Parse(line)!).ToList();
        logged.Should().Contain(line => line["LogLevel"]!.ToString() == "Error" && line["Scopes"]!.ToJsonString().Contains(Trace, StringComparison.Ordinal) && line["Timestamp"] != null);
    }

    [Fact]
    public async Task Told_to_end_it_takes_nothing_new_answers_what_it_has_begun_and_ends_well()
    {
        using var broker = await BrokerProcess.StartInMemoryAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(broker.Address.Host, broker.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await WriteAsync(stream, $"POST /pacticipants HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Be("HTTP/1.1 100 Continue", "then it has begun with the request");

        broker.Terminate();
        await NobodyListensAsync(broker.Address);
        await WriteAsync(stream, Body);

        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Contain("HTTP/1.1 201 Created").And.Contain("\"name\":\"Gateway\"");
        (await broker.EndAsync()).ExitCode.Should().Be(0);
    }

    private static async Task WriteAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

    private static async Task NobodyListensAsync(Uri address)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                using var another = new TcpClient();
                await another.ConnectAsync(address.Host, address.Port, limit.Token);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }
}
