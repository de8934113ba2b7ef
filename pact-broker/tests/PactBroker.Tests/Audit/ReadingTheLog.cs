using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Cleaning;
using PactBroker.Tests.Access;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Storage;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Audit;

public sealed class ReadingTheLog
{
    private static readonly AccessOptions Users = new() { FullUser = new BasicUser("ops", "s3cret"), ReadOnlyUser = new BasicUser("guest", "welcome") };

    private static readonly (string, string) Ops = ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret"));

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Fact]
    public async Task A_change_says_who_what_when_from_where_and_by_which_request()
    {
        var now = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users, Time = new SettableTime(now) }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        (await talk.SendAsync("POST", "/contracts/publish", SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a"), branch: "main", tags: "dev"), Ops, ("X-Correlation-Id", "build-7"))).Status.Should().Be(200);

        var change = (await ListAsync(talk, "", Ops)).Should().ContainSingle().Subject;
        (change["actor"]!.ToString(), change["address"]!.ToString(), change["action"]!.ToString(), change["pacticipant"]!.ToString()).Should().Be(("ops", "127.0.0.1", "publish-contracts", "Foo"));
        (change["request"]!.ToString(), change["correlationId"]!.ToString()).Should().Be(("POST /contracts/publish", "build-7"));
        change["requestId"]!.ToString().Should().NotBeEmpty();
        change["details"]!.ToJsonString().Should().Be("""{"version":"1","branch":"main","tags":["dev"],"providers":["Bar"]}""");
        change["at"]!.ToString().Should().Be("2026-01-31T12:00:00+00:00");
        (await talk.GetAsync($"/audit/{change["id"]}", Ops)).Json["action"]!.ToString().Should().Be("publish-contracts");
    }

    [Theory]
    [InlineData("X-Correlation-Id", "4711", "4711")]
    [InlineData("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "0af7651916cd43dd8448eb211c80319c")]
    [InlineData("X-Correlation-Id", "not one word", null)]
    [InlineData("traceparent", "nothing", null)]
    public async Task What_a_caller_calls_a_request_is_kept_if_it_is_a_name(string header, string value, string? kept)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        await talk.SendAsync("PUT", "/pacticipants/Foo/versions/1", "{}", (header, value));

        (await ListAsync(talk, "")).Single()["correlationId"]?.ToString().Should().Be(kept);
    }

    [Theory]
    [InlineData(true, "198.51.100.7")]
    [InlineData(false, "127.0.0.1")]
    public async Task A_proxy_that_is_trusted_says_from_where(bool trusted, string address)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { TrustForwardedHeaders = trusted }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        await talk.SendAsync("PUT", "/pacticipants/Foo/versions/1", "{}", ("X-Forwarded-For", "made-up, 203.0.113.9, 198.51.100.7"));

        (await ListAsync(talk, "")).Single()["address"]!.ToString().Should().Be(address);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task It_is_narrowed_and_read_page_by_page_while_more_comes_in(string database)
    {
        await using var own = await TestDatabase.CreateAsync(database);
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = own.Database, Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        for (var version = 1; version <= 5; version++)
        {
            await talk.SendAsync("PUT", $"/pacticipants/{(version == 3 ? "Other" : "Foo")}/versions/{version}", "{}", Ops);
        }

        var first = await talk.GetAsync("/audit?pacticipant=Foo&size=2", Ops);
        await talk.SendAsync("PUT", "/pacticipants/Foo/versions/6", "{}", Ops);
        var second = await talk.GetAsync(first.Link("next")[talk.Base.Length..], Ops);
        Versions(first).Concat(Versions(second)).Should().Equal("5", "4", "2", "1");
        second.Json["_links"]!["next"].Should().BeNull();

        (await ListAsync(talk, "?actor=ops&action=save-version", Ops)).Should().HaveCount(6);
        (await ListAsync(talk, "?actor=guest", Ops)).Should().BeEmpty();
        (await ListAsync(talk, "?from=2000-01-01T00:00:00Z&to=2001-01-01T00:00:00Z", Ops)).Should().BeEmpty();
        (await ListAsync(talk, "?from=2020-01-01T00:00:00Z", Ops)).Should().HaveCount(6);
    }

    [Theory]
    [InlineData("size=0", "size")]
    [InlineData("size=1001", "size")]
    [InlineData("from=yesterday", "from")]
    [InlineData("before=x", "before")]
    [InlineData("action=sunrise", "action")]
    public async Task What_cannot_be_understood_is_refused_by_name(string query, string field)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        var reply = await talk.GetAsync($"/audit?{query}");

        (reply.Status, reply.Json["errors"]!.AsObject().Single().Key).Should().Be((400, field));
    }

    [Fact]
    public async Task It_is_for_who_may_look_at_it()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users with { AllowPublicRead = true } }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var auditor = (await talk.SendAsync("POST", "/tokens", """{"description":"auditor","scopes":["audit"]}""", Ops)).Json["token"]!.ToString();
        var admin = (await talk.SendAsync("POST", "/tokens", """{"description":"admin","scopes":["admin"]}""", Ops)).Json["token"]!.ToString();

        (await talk.GetAsync("/audit")).Status.Should().Be(401);
        (await talk.GetAsync("/audit", ("Authorization", AskingWithoutPermission.Basic("guest", "welcome")))).Status.Should().Be(403);
        (await talk.GetAsync("/audit", ("Authorization", $"Bearer {admin}"))).Status.Should().Be(403, "who may change everything does not look after himself");
        var log = await talk.GetAsync("/audit", ("Authorization", $"Bearer {auditor}"));
        (log.Status, log.Text.Contains(auditor, StringComparison.Ordinal)).Should().Be((200, false));
        log.Json["_embedded"]!["changes"]![0]!["details"]!["description"]!.ToString().Should().Be("admin");
    }

    [Fact]
    public async Task What_is_cleaned_up_is_a_change_too()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Cleaning = new CleaningOptions { KeepVersions = [new KeepSelector { Latest = true }] } }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        foreach (var version in new[] { "1", "2", "3" })
        {
            await talk.PutAsync($"/pacticipants/Foo/versions/{version}");
        }

        (await talk.PostAsync("/cleaning")).Status.Should().Be(200);
        (await talk.PostAsync("/cleaning")).Status.Should().Be(200);

        (await ListAsync(talk, "?action=clean-up")).Should().ContainSingle("the second time nothing was left to clean").Which["details"]!["versions"]!.GetValue<int>().Should().Be(2);
    }

    private static async Task<IReadOnlyList<JsonNode>> ListAsync(Talk talk, string query, params (string, string)[] headers) =>
        [.. (await talk.GetAsync($"/audit{query}", headers)).Json["_embedded"]!["changes"]!.AsArray().Select(change => change!)];

    private static IEnumerable<string> Versions(Talk.Reply reply) => reply.Json["_embedded"]!["changes"]!.AsArray().Select(change => change!["details"]!["version"]!.ToString());
}
