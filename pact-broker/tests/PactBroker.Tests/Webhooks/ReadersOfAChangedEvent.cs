using System.Text.Json.Nodes;
using Contracts.Schemas.Events;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Events;

namespace PactBroker.Tests.Webhooks;

/// <summary>A writer publishes a schema that readers cannot follow: they are told, since no verification of a pact would.</summary>
public sealed class ReadersOfAChangedEvent
{
    private const string Event = "writer_change_breaks_reader";
    private const string Told = "${pactbroker.consumerName} ${pactbroker.consumerVersionNumber} (${pactbroker.consumerVersionDescriptions}) by ${pactbroker.providerName} ${pactbroker.providerVersionNumber}";

    private static readonly EventContract Good = SomeEvent.Writer("Inventory", SomeEvent.ClosedJson("\"sku\":{\"type\":\"string\"}", "sku"));
    private static readonly EventContract Bad = SomeEvent.Writer("Inventory", SomeEvent.ClosedJson("\"sku\":{\"type\":\"integer\"}", "sku"));
    private static readonly EventContract Other = SomeEvent.Writer("Inventory", SomeEvent.ClosedJson("\"sku\":{\"type\":\"string\"},\"count\":{\"type\":\"integer\"}", "sku"));

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Each_version_of_a_reader_that_counts_and_could_read_it_before_is_told(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await ReadersAsync(bench);
        await bench.Talk.PublishEventAsync("1", Good, deployed: true);
        await bench.HookAsync([Event], body: Told);

        await bench.Talk.PublishEventAsync("2", Other);
        (await ToldAsync(bench)).Should().BeEmpty("they read all of it");
        await bench.Talk.PublishEventAsync("3", Bad);
        (await ToldAsync(bench)).Should().Equal("Orders 1 (currently in production) by Inventory 3", "Orders 2 (latest) by Inventory 3");
        await bench.Talk.PublishEventAsync("4", Bad);
        (await ToldAsync(bench)).Should().HaveCount(2, "of each version of the writer, as of each result");
        await bench.Talk.PublishEventAsync("5", Good);
        (await ToldAsync(bench)).Should().BeEmpty("it is as before");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_could_not_read_it_before_has_lost_nothing(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await ReadersAsync(bench);
        await bench.HookAsync([Event], body: Told);

        await bench.Talk.PublishEventAsync("1", Bad);
        await bench.Talk.PublishEventAsync("2", SomeEvent.Writer("Inventory", SomeEvent.ClosedJson("\"sku\":{\"type\":\"boolean\"}", "sku")));

        (await ToldAsync(bench)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Templates_can_say_what_broke_and_filters_decide_who_hears_of_it(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.Talk.PublishEventAsync("1", SomeEvent.Reader("Orders", SomeEvent.OpenJson("\"sku\":{\"type\":\"string\"}", "sku")), deployed: true);
        await bench.Talk.PublishEventAsync("1", Good);
        await bench.HookAsync([Event], Filter("environments", "production"), body: new JsonObject
        {
            ["event"] = "${pactbroker.messageName}", ["schema"] = "${pactbroker.schemaUrl}", ["problems"] = "${pactbroker.problems}", ["pact"] = "${pactbroker.pactUrl}",
            ["status"] = "${pactbroker.githubVerificationStatus}", ["branch"] = "${pactbroker.providerVersionBranch}",
        });
        await bench.HookAsync([Event], Filter("environments", "test"), body: "elsewhere");
        await bench.HookAsync([Event], Filter("providerBranches", "main"), body: "another branch");
        await bench.HookAsync([Event], definition => definition["consumer"] = new JsonObject { ["name"] = "Inventory" }, body: "another reader");
        await bench.HookAsync([Event], definition => definition["enabled"] = false, body: "off");

        var published = await bench.Talk.PostAsync("/contracts/publish", SomeEvent.Publication("2", Bad, branch: "feat/x"));

        var said = (await bench.ReceivedAsync()).Should().ContainSingle().Subject.Json;
        (said["event"]!.ToString(), said["pact"]!.ToString(), said["status"]!.ToString(), said["branch"]!.ToString()).Should().Be((SomeEvent.Stock, "", "failure", "feat/x"));
        said["problems"]!.ToString().Should().Contain("sku").And.NotContain("\"");
        (await bench.Talk.GetAsync(said["schema"]!.ToString()[bench.Talk.Base.Length..])).Text.Should().Contain("integer");
        published.Json["notices"]!.AsArray().Select(notice => notice!["text"]!.ToString()).Should().ContainSingle(text => text.Contains($"triggered for event {Event}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_can_be_tried_with_the_newest_event_that_somebody_reads()
    {
        await using var bench = await WebhookBench.StartAsync(TestDatabase.Names[0]);
        var webhook = await bench.HookAsync([Event], body: Told);
        (await bench.Talk.PostAsync($"/webhooks/{webhook}/execute")).Status.Should().Be(200);
        bench.Receiver.Requests.Should().ContainSingle().Which.Body.Should().StartWith("consumerName ", "nothing has been published yet");

        await ReadersAsync(bench);
        await bench.Talk.PublishEventAsync("7", Good);
        (await bench.Talk.PostAsync($"/webhooks/{webhook}/execute")).Status.Should().Be(200);

        bench.Receiver.Requests[^1].Body.Should().MatchRegex(@"^Orders [12] \(.+\) by Inventory 7$");
    }

    /// <summary>Orders 1 runs in production, 2 is the newest; both read the same.</summary>
    private static async Task ReadersAsync(WebhookBench bench)
    {
        var reader = SomeEvent.Reader("Orders", SomeEvent.OpenJson("\"sku\":{\"type\":\"string\"}", "sku"));
        await bench.Talk.PublishEventAsync("1", reader, deployed: true);
        await bench.Talk.PublishEventAsync("2", reader);
    }

    private static Action<JsonObject> Filter(string name, string value) => definition => definition["filters"] = new JsonObject { [name] = new JsonArray(value) };

    private static async Task<IEnumerable<string>> ToldAsync(WebhookBench bench) => (await bench.ReceivedAsync()).Select(request => request.Body).Order(StringComparer.Ordinal);
}
