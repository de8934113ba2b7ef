using System.Text.Json.Nodes;
using Interop.Tests.Tools;
using PactBroker;

namespace Interop.Tests.Registries;

/// <summary>The clients that services in other languages use for Confluent's registry, unmodified: they find no difference.</summary>
public sealed class EventsThroughOurRegistry : IAsyncLifetime
{
    private RunningBroker? _broker;

    private string Address => _broker!.BaseAddress.ToString().TrimEnd('/');

    public async ValueTask InitializeAsync() => _broker = await BrokerHost.StartAsync(new BrokerOptions());

    public async ValueTask DisposeAsync()
    {
        if (_broker is not null)
            await _broker.DisposeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/registry")]
    public async Task The_JavaScript_client_reads_what_it_wrote_by_id_and_by_guid(string path)
    {
        var said = JsonNode.Parse((await Tool.ScriptAsync("registry-events.mjs", Address + path)).ShouldExitWith(0).Output)!;

        var written = said["results"]!.AsArray().Select(result => result!.AsObject()).ToList();
        written.Select(result => result["topic"]!.ToString()).Should().Equal("js-avro-prefix", "js-avro-header", "js-json-prefix", "js-json-header");
        foreach (var result in written)
        {
            JsonNode.DeepEquals(result["read"], said["event"]).Should().BeTrue("{0}", result);
            if (result["header"] is { } header)
                header.ToString().Should().Be("01" + Guid.Parse(result["guid"]!.ToString()).ToString("N"));
            else
                result["first"]!.ToString().Should().Be($"00{result["id"]!.GetValue<int>():x8}");
        }

        said["upgraded"]!["place"]!.ToString().Should().Be("unknown", "the latest version has a field more");
        said["derivedRead"]!.ToJsonString().Should().Be("""{"id":7,"name":"seven"}""");
        said["refused"]!["status"]!.GetValue<int>().Should().Be(409);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("avro")]
    public async Task The_Python_client_reads_what_it_wrote(string kind)
    {
        var said = JsonNode.Parse((await Python.RunAsync("registry_events.py", Address, kind)).ShouldExitWith(0).Output)!;

        JsonNode.DeepEquals(said["read"], said["event"]).Should().BeTrue("{0}", said);
        said["id"]!.GetValue<int>().Should().Be(said["latest"]!.GetValue<int>());
        said["found"]!.GetValue<int>().Should().Be(1);
        said["versions"]!.ToJsonString().Should().Be("[1]");
        said["compatible"]!.GetValue<bool>().Should().BeTrue();
        said["level"]!.ToString().Should().Be("FULL");
        said["deleted"]!.GetValue<int>().Should().Be(1);
        said["subjects"]!.ToJsonString().Should().Be($"""["py-{kind}-value","py-{kind}-value-base"]""");
    }
}
