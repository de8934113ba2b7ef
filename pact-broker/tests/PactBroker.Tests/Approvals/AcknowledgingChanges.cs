using System.Text.Json.Nodes;
using Contracts.Schemas.Events;
using PactBroker.Tests.Events;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Approvals;

/// <summary>Where consumers have to know before, what breaks an event for them is deployed when each of them has said so.</summary>
public abstract class AcknowledgingChanges(TestBroker broker)
{
    private const string Quantity = "\"sku\":{\"type\":\"string\"},\"quantity\":{\"type\":\"integer\"}";

    private readonly string _writer = $"Writer-{Guid.CreateVersion7():N}";
    private readonly string _till = $"Till-{Guid.CreateVersion7():N}";
    private readonly string _shop = $"Shop-{Guid.CreateVersion7():N}";
    private readonly string _event = $"stock-changed-{Guid.CreateVersion7():N}";

    public sealed class OnSqlite(MemoryBroker broker) : AcknowledgingChanges(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : AcknowledgingChanges(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    [Trait("row", "S4-083")]
    public async Task A_change_waits_for_an_owner_of_each_consumer_that_it_breaks_beside_its_own()
    {
        await BreakAsync("consumers");
        await OwnedAsync(_till, "tom");
        (await WaitsForAsync()).Should().BeEquivalentTo(
            "approval-pending", $"waits for {_shop}", $"waits for {_till}");

        (await DecideAsync("""{"approved":true,"decidedBy":"alice"}""")).Status.Should().Be(200);
        (await WaitsForAsync()).Should().BeEquivalentTo($"waits for {_shop}", $"waits for {_till}");

        (await AcknowledgeAsync(_till, "tom")).Json["acknowledgements"]!.AsArray().Select(one => (one!["pacticipant"]!.ToString(), one["by"]?.ToString())).Should().Equal((_shop, null), (_till, "tom"));
        var waiting = await MayGoAsync();
        waiting["summary"]!["deployable"].Should().BeNull("it may still come");
        waiting["summary"]!["nextSteps"]!.AsArray().Select(step => step!["text"]!.ToString()).Should().ContainSingle(text => text.StartsWith($"{_shop} has no owners", StringComparison.Ordinal));

        await OwnedAsync(_shop, "sue");
        var last = await AcknowledgeAsync(_shop, "sue");
        last.Status.Should().Be(200);
        last.Json["_links"]!.AsObject().Should().NotContainKey("pb:decide-approval", "nobody is waited for any more");
        (await WaitsForAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_owners_of_a_consumer_that_is_waited_for_acknowledge_and_once()
    {
        await BreakAsync("consumers");
        await OwnedAsync(_till, "tom");

        (await AcknowledgeAsync(_till, "alice")).Json["error"]!.ToString().Should().Be("alice is no owner here; tom can decide.");
        (await AcknowledgeAsync(_writer, "alice")).Json["errors"]!["acknowledges"]![0]!.ToString().Should().Be("must be a consumer that the request waits for");
        (await DecideAsync("""{"acknowledges":7}""")).Status.Should().Be(400);
        (await AcknowledgeAsync(_till, "tom")).Status.Should().Be(200);
        (await AcknowledgeAsync(_till, "tom")).Status.Should().Be(409);
    }

    [Fact]
    public async Task An_instant_of_the_past_is_answered_as_it_was()
    {
        await BreakAsync("consumers");
        await OwnedAsync(_till, "tom");
        await DecideAsync("""{"approved":true,"decidedBy":"alice"}""");
        var before = TimeProvider.System.GetUtcNow();
        await AcknowledgeAsync(_till, "tom");

        (await WaitsForAsync()).Should().Equal($"waits for {_shop}");
        (await WaitsForAsync($"&asOf={Uri.EscapeDataString(before.UtcDateTime.ToString("O"))}")).Should().BeEquivalentTo($"waits for {_shop}", $"waits for {_till}");
    }

    [Theory]
    [InlineData("none")]
    [InlineData(null)]
    public async Task Where_that_is_not_asked_for_its_own_owners_are_enough(string? acknowledgement)
    {
        await BreakAsync(acknowledgement);

        await DecideAsync("""{"approved":true,"decidedBy":"alice"}""");

        (await WaitsForAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_waits_is_let_go_when_it_is_asked_for_no_longer()
    {
        await BreakAsync("consumers");
        await DecideAsync("""{"approved":true,"decidedBy":"alice"}""");

        await OwnedAsync(_writer, "alice");

        (await WaitsForAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_comes_after_a_change_waits_as_well_while_a_consumer_does_not_know_of_that()
    {
        await BreakAsync("consumers");
        await DecideAsync("""{"approved":true,"decidedBy":"alice"}""");

        await PublishThirdAsync();

        (await WaitsForAsync(version: "3")).Should().BeEquivalentTo("approval-pending", $"waits for {_shop}", $"waits for {_till}");
    }

    [Fact]
    public async Task What_comes_after_a_change_that_all_know_of_is_compared_with_that()
    {
        await BreakAsync("consumers");
        await OwnedAsync(_till, "tom");
        await OwnedAsync(_shop, "sue");
        await DecideAsync("""{"approved":true,"decidedBy":"alice"}""");
        await AcknowledgeAsync(_till, "tom");
        await AcknowledgeAsync(_shop, "sue");

        await PublishThirdAsync();

        (await WaitsForAsync(version: "3")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_turned_down_waits_for_nobody()
    {
        await BreakAsync("consumers");
        var rejected = await DecideAsync("""{"approved":false,"decidedBy":"alice"}""");

        rejected.Json["_links"]!.AsObject().Should().NotContainKey("pb:decide-approval");
        (await WaitsForAsync()).Should().BeEmpty();
        (await Talk.GetAsync($"/approvals/{await UuidAsync()}", ("Accept", "text/html"))).Text.Should().Contain($"{_shop}: not yet").And.NotContain("it waits").And.NotContain("acknowledges");
    }

    [Fact]
    public async Task The_page_says_who_knows_of_it_and_for_whom_it_waits()
    {
        await BreakAsync("consumers");
        await OwnedAsync(_till, "tom");
        await AcknowledgeAsync(_till, "tom");

        var page = (await Talk.GetAsync($"/approvals/{await UuidAsync()}", ("Accept", "text/html"))).Text;

        page.Should().Contain($"{_till}: acknowledged by tom").And.Contain($"{_shop}: not yet; it waits");
    }

    /// <summary>Two readers need a field that version 2 of the writer writes no longer.</summary>
    private async Task BreakAsync(string? acknowledgement)
    {
        await Talk.PublishEventAsync("1", Contract(_till, EventRole.Reader, SomeEvent.OpenJson(Quantity, "sku", "quantity")));
        await Talk.PublishEventAsync("1", Contract(_shop, EventRole.Reader, SomeEvent.OpenJson(Quantity, "sku", "quantity")));
        await Talk.PublishEventAsync("1", Contract(_writer, EventRole.Writer, SomeEvent.ClosedJson(Quantity, "sku", "quantity")));
        await OwnedAsync(_writer, "alice", acknowledgement);
        await Talk.PublishEventAsync("2", Contract(_writer, EventRole.Writer, SomeEvent.ClosedJson(Quantity, "sku")));
    }

    /// <summary>Version 3 of the writer breaks version 1 for the readers as version 2 does, and does not break version 2.</summary>
    private Task PublishThirdAsync() => Talk.PublishEventAsync("3", Contract(_writer, EventRole.Writer, SomeEvent.ClosedJson("\"sku\":{\"type\":\"string\"}", "sku")));

    private EventContract Contract(string application, EventRole role, string schema) =>
        (role == EventRole.Reader ? SomeEvent.Reader(application, schema) : SomeEvent.Writer(application, schema)) with { Event = _event };

    private async Task OwnedAsync(string pacticipant, string owner, string? acknowledgement = null)
    {
        var body = new JsonObject { ["owners"] = new JsonArray(owner) };
        if (acknowledgement is not null)
            body["acknowledgement"] = acknowledgement;
        var reply = await Talk.PutAsync($"/pacticipants/{pacticipant}/approval", body.ToJsonString());
        reply.Status.Should().Be(200, reply.Text);
        reply.Json["acknowledgement"]!.ToString().Should().Be(acknowledgement ?? "none");
    }

    private async Task<string> UuidAsync() => (await Talk.GetAsync($"/approvals?pacticipant={_writer}")).Json["_embedded"]!["approvals"]!.AsArray().Should().ContainSingle().Subject!["uuid"]!.ToString();

    private async Task<Talk.Reply> DecideAsync(string body) => await Talk.PostAsync($"/approvals/{await UuidAsync()}/decision", body);

    private Task<Talk.Reply> AcknowledgeAsync(string consumer, string by) => DecideAsync($$"""{"acknowledges":"{{consumer}}","decidedBy":"{{by}}"}""");

    private Task<JsonNode> MayGoAsync(string more = "", string version = "2") => Talk.MayGoAsync(_writer, version, more);

    /// <summary>Whom the version waits for, in short.</summary>
    private async Task<IReadOnlyList<string>> WaitsForAsync(string more = "", string version = "2")
    {
        var answer = await MayGoAsync(more, version);
        return
        [
            .. answer.NoticesOf("approval-pending").Select(_ => "approval-pending"),
            .. answer.NoticesOf("acknowledgement-pending").Select(text => text[text.IndexOf("waits for", StringComparison.Ordinal)..text.IndexOf(',', StringComparison.Ordinal)]),
        ];
    }
}
