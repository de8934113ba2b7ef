using System.Text.Json.Nodes;
using Contracts.Schemas.Events;
using PactBroker.Tests.Events;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Approvals;

/// <summary>Where a pacticipant has owners, what breaks an approved contract is deployed when one of them has said yes.</summary>
public abstract class ApprovingContracts(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : ApprovingContracts(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : ApprovingContracts(broker), IClassFixture<PostgreSqlBroker>;

    private const string Quantity = "\"sku\":{\"type\":\"string\"},\"quantity\":{\"type\":\"integer\"}";

    private readonly string _consumer = $"Gateway-{Guid.CreateVersion7():N}";
    private readonly string _provider = $"Orders-{Guid.CreateVersion7():N}";
    private readonly string _reader = $"Reader-{Guid.CreateVersion7():N}";
    private readonly string _writer = $"Writer-{Guid.CreateVersion7():N}";
    private readonly string _event = $"stock-changed-{Guid.CreateVersion7():N}";

    private Talk Talk => broker.Talk;

    [Fact]
    [Trait("row", "S4-080")]
    public async Task A_pact_that_asks_for_more_waits_and_is_deployed_once_an_owner_has_said_yes()
    {
        await PublishAsync("1", "a");
        await OwnedAsync(_provider, "alice", "bob");

        (await PublishAsync("2", "a", "b")).Should().ContainSingle(notice => notice.Contains("alice or bob has to approve it", StringComparison.Ordinal));

        var request = await RequestAsync(_provider);
        request["state"]!.ToString().Should().Be("pending");
        request["breaks"]!.AsArray().Should().ContainSingle().Which!["rule"]!.ToString().Should().Be("interaction-new");
        request["affectedConsumers"]!.AsArray().Should().ContainSingle().Which!.ToJsonString().Should().Contain(_consumer).And.Contain("\"version\":\"2\"");
        request["diff"]!.ToString().Should().Contain("+").And.Contain("/b");
        var waiting = await MayGoAsync(_consumer, "2");
        waiting["summary"]!["deployable"].Should().BeNull();
        waiting.NoticesOf("approval-pending").Should().ContainSingle().Which.Should().Be($"Version 2 of {_consumer} waits for approval: the pact with {_provider} breaks the one that was approved last");
        waiting["summary"]!["nextSteps"]!.AsArray().Should().Contain(step => step!["action"]!.ToString() == "approve" && step["text"]!.ToString().Contains("alice or bob"));

        var decided = await Talk.PostAsync($"/approvals/{request["uuid"]}/decision", """{"approved":true,"decidedBy":"bob","comment":"agreed"}""");
        decided.Status.Should().Be(200, decided.Text);
        decided.Json["state"]!.ToString().Should().Be("approved");
        decided.Json["decision"]!["by"]!.ToString().Should().Be("bob");
        (await MayGoAsync(_consumer, "2")).NoticesOf("approval-pending").Should().BeEmpty();
        (await Talk.PostAsync($"/approvals/{request["uuid"]}/decision", """{"approved":false,"decidedBy":"alice"}""")).Status.Should().Be(409);

        (await PublishAsync("3", "a", "b")).Should().NotContain(notice => notice.Contains("approve", StringComparison.Ordinal), "the same content was approved");
        (await PublishAsync("4", "b")).Should().NotContain(notice => notice.Contains("approve", StringComparison.Ordinal), "less than what was approved is asked for");
    }

    [Fact]
    public async Task What_was_turned_down_stays_so_for_every_version_that_has_it()
    {
        await PublishAsync("1", "a");
        await OwnedAsync(_provider, "alice");
        await PublishAsync("2", "a", "b");
        await DecideAsync(_provider, approved: false);

        (await PublishAsync("3", "b", "a")).Should().Contain(notice => notice.Contains("alice has not approved this contract (because)", StringComparison.Ordinal));

        var answer = await MayGoAsync(_consumer, "3");
        answer.NoticesOf("approval-rejected").Should().ContainSingle().Which.Should().Be($"The pact with {_provider}, as version 3 of {_consumer} has it, was not approved");
        (await PublishAsync("4", "a", "c")).Should().Contain(notice => notice.Contains("has to approve it", StringComparison.Ordinal), "it is compared with what was approved, and not with what was turned down");
    }

    [Fact]
    public async Task Without_owners_nothing_waits_and_what_waited_is_let_go_with_the_last_owner()
    {
        await PublishAsync("1", "a");
        await PublishAsync("2", "a", "b");
        (await MayGoAsync(_consumer, "2")).NoticesOf("approval-pending").Should().BeEmpty();
        await OwnedAsync(_provider, "alice");
        (await PublishAsync("3", "a", "b")).Should().NotContain(notice => notice.Contains("approve", StringComparison.Ordinal), "it had been published before there was somebody to ask");
        await PublishAsync("4", "a", "b", "c");
        (await MayGoAsync(_consumer, "4")).NoticesOf("approval-pending").Should().ContainSingle();

        (await Talk.DeleteAsync($"/pacticipants/{_provider}/approval")).Status.Should().Be(204);

        (await MayGoAsync(_consumer, "4")).NoticesOf("approval-pending").Should().BeEmpty();
        (await RequestAsync(_provider))["state"]!.ToString().Should().Be("withdrawn");
    }

    [Fact]
    public async Task A_pact_that_is_put_at_its_address_waits_as_well_and_who_is_asked_about_the_provider_does_not()
    {
        await PublishAsync("1", "a");
        await OwnedAsync(_provider, "alice");
        (await Talk.PutAsync($"/pacts/provider/{_provider}/consumer/{_consumer}/version/2", SomePact.Between(_consumer, _provider, "a", "b"))).Status.Should().Be(201);
        (await Talk.PutAsync($"/pacticipants/{_provider}/versions/10")).Status.Should().Be(201);

        (await MayGoAsync(_consumer, "2")).NoticesOf("approval-pending").Should().ContainSingle();
        (await MayGoAsync(_provider, "10")).NoticesOf("approval-pending").Should().BeEmpty();
        var ignored = await Talk.GetAsync($"/can-i-deploy?pacticipant={_consumer}&version=2&environment=production&ignore[][pacticipant]={_provider}");
        ignored.Json.NoticesOf("approval-pending").Should().BeEmpty("the question leaves that provider out");
    }

    [Fact]
    public async Task An_instant_of_the_past_is_answered_as_it_was()
    {
        await PublishAsync("1", "a");
        await OwnedAsync(_provider, "alice");
        await PublishAsync("2", "a", "b");
        var waiting = TimeProvider.System.GetUtcNow().ToString("O");
        await DecideAsync(_provider, approved: true);

        (await MayGoAsync(_consumer, "2")).NoticesOf("approval-pending").Should().BeEmpty();
        (await MayGoAsync(_consumer, "2", $"&asOf={Uri.EscapeDataString(waiting)}")).NoticesOf("approval-pending").Should().ContainSingle();
    }

    [Fact]
    [Trait("row", "S4-082")]
    public async Task A_writer_that_writes_something_else_waits_and_its_request_names_the_readers_that_cannot_read_it()
    {
        await Talk.PublishEventAsync("7", Contract(_reader, EventRole.Reader, SomeEvent.OpenJson(Quantity, "sku", "quantity")), deployed: true);
        await Talk.PublishEventAsync("1", Contract(_writer, EventRole.Writer, SomeEvent.ClosedJson(Quantity, "sku", "quantity")));
        await OwnedAsync(_writer, "alice");

        await Talk.PublishEventAsync("2", Contract(_writer, EventRole.Writer, SomeEvent.ClosedJson(Quantity, "sku")));

        var request = await RequestAsync(_writer);
        request["kind"]!.ToString().Should().Be("writer");
        request["breaks"]![0]!["rule"]!.ToString().Should().Be("event-value");
        var affected = request["affectedConsumers"]!.AsArray().Should().ContainSingle().Subject!;
        (affected["pacticipant"]!.ToString(), affected["version"]!.ToString(), affected["why"]!.ToString()).Should().Be((_reader, "7", "currently in production, latest"));
        affected["problems"]!.AsArray().Should().NotBeEmpty();
        request["diff"]!.ToString().Should().Contain("quantity");
        (await Talk.MayGoAsync(_writer, "2")).NoticesOf("approval-pending").Should().ContainSingle().Which.Should().Contain($"what it writes of the event {_event}");
    }

    [Fact]
    public async Task A_reader_that_needs_more_waits_and_one_that_needs_less_does_not()
    {
        await Talk.PublishEventAsync("1", Contract(_reader, EventRole.Reader, SomeEvent.OpenJson(Quantity, "sku")));
        await OwnedAsync(_reader, "alice");
        await Talk.PublishEventAsync("2", Contract(_reader, EventRole.Reader, SomeEvent.OpenJson(Quantity, "sku", "quantity")));
        await Talk.PublishEventAsync("3", Contract(_reader, EventRole.Reader, SomeEvent.OpenJson(Quantity)));

        (await Talk.MayGoAsync(_reader, "2")).NoticesOf("approval-pending").Should().ContainSingle();
        (await Talk.MayGoAsync(_reader, "3")).NoticesOf("approval-pending").Should().BeEmpty();
    }

    [Fact]
    [Trait("row", "S4-082")]
    public async Task The_timeline_tells_that_approval_was_asked_for_and_what_was_decided()
    {
        await PublishAsync("1", "a");
        await OwnedAsync(_provider, "alice");
        await PublishAsync("2", "a", "b");
        await DecideAsync(_provider, approved: false);

        var page = await Talk.GetAsync("/timeline", ("Accept", "text/html"));

        page.Text.Should().Contain("alice decided about a").And.Contain($"expects of {_provider}");
    }

    [Fact]
    public async Task Only_owners_decide()
    {
        await PublishAsync("1", "a");
        await OwnedAsync(_provider, "alice");
        await PublishAsync("2", "a", "b");
        var uuid = (await RequestAsync(_provider))["uuid"]!;

        var stranger = await Talk.PostAsync($"/approvals/{uuid}/decision", """{"approved":true,"decidedBy":"mallory"}""");
        stranger.Status.Should().Be(403);
        stranger.Json["error"]!.ToString().Should().Be("mallory is no owner here; alice can decide.");
        (await Talk.PostAsync($"/approvals/{uuid}/decision", """{"approved":true}""")).Json["errors"]!["decidedBy"]!.ToJsonString().Should().Be("[\"is missing\"]");
        (await Talk.PostAsync($"/approvals/{uuid}/decision", """{"decidedBy":"alice"}""")).Json["errors"]!["approved"]!.ToJsonString().Should().Be("[\"is missing\"]");
        (await RequestAsync(_provider))["state"]!.ToString().Should().Be("pending");
    }

    private EventContract Contract(string application, EventRole role, string schema) =>
        (role == EventRole.Reader ? SomeEvent.Reader(application, schema) : SomeEvent.Writer(application, schema)) with { Event = _event };

    private async Task<IReadOnlyList<string>> PublishAsync(string version, params string[] descriptions)
    {
        var reply = await Talk.PostAsync("/contracts/publish", SomePact.Publication(_consumer, version, _provider, SomePact.Between(_consumer, _provider, descriptions)));
        reply.Status.Should().Be(200, reply.Text);
        return [.. reply.Json["notices"]!.AsArray().Select(notice => notice!["text"]!.ToString())];
    }

    private async Task OwnedAsync(string pacticipant, params string[] owners)
    {
        var reply = await Talk.PutAsync($"/pacticipants/{pacticipant}/approval", new JsonObject { ["owners"] = new JsonArray([.. owners.Select(owner => JsonValue.Create(owner))]) }.ToJsonString());
        reply.Status.Should().Be(200, reply.Text);
    }

    private async Task<JsonNode> RequestAsync(string pacticipant)
    {
        var list = await Talk.GetAsync($"/approvals?pacticipant={pacticipant}");
        var uuid = list.Json["_embedded"]!["approvals"]!.AsArray().Should().ContainSingle().Subject!["uuid"]!;
        return (await Talk.GetAsync($"/approvals/{uuid}")).Json;
    }

    private async Task DecideAsync(string pacticipant, bool approved)
    {
        var body = new JsonObject { ["approved"] = approved, ["decidedBy"] = "alice", ["comment"] = "because" };
        (await Talk.PostAsync($"/approvals/{(await RequestAsync(pacticipant))["uuid"]}/decision", body.ToJsonString())).Status.Should().Be(200);
    }

    private async Task<JsonNode> MayGoAsync(string application, string version, string more = "") => await Talk.MayGoAsync(application, version, more);
}
