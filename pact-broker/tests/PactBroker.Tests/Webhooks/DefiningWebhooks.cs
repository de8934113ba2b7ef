using PactBroker.Domain.Webhooks.Outgoing;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Webhooks;

/// <summary>Webhooks are defined, changed, listed and removed over the API.</summary>
public sealed class DefiningWebhooks
{
    private const string Request = """{"method":"POST","url":"https://ci.example/build","headers":{},"body":null}""";

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_defined_is_shown_with_where_it_leads(string database)
    {
        await using var bench = await StartAsync(database);
        var created = await bench.Talk.PostAsync("/webhooks", $$"""{"description":"build","consumer":{"name":"Foo"},"provider":{"label":"red"},"filters":{"environments":["production"]},"request":{{Request}}}""");

        created.Status.Should().Be(201);
        created.Header("Location").Should().Be(created.Link("self"));
        var shown = await bench.Talk.GetAsync(created.Link("self")[bench.Talk.Base.Length..]);
        shown.Text.Should().Be(created.Text);
        (shown.Json["description"]!.ToString(), shown.Json["enabled"]!.GetValue<bool>()).Should().Be(("build", true));
        shown.Json["consumer"]!.ToJsonString().Should().Be("""{"name":"Foo"}""");
        shown.Json["provider"]!.ToJsonString().Should().Be("""{"label":"red"}""");
        shown.Json["events"]!.ToJsonString().Should().Be("""[{"name":"contract_content_changed"}]""");
        shown.Json["filters"]!.ToJsonString().Should().Be("""{"environments":["production"]}""");
        shown.Json["_links"]!.AsObject().Select(link => link.Key).Should().BeEquivalentTo("self", "pb:execute", "pb:triggered-webhooks", "pb:consumer", "pb:providers", "pb:webhooks", "curies");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_name_of_ones_own_is_created_and_updated_with_put(string database)
    {
        await using var bench = await StartAsync(database);

        var created = await bench.Talk.PutAsync("/webhooks/a-name_of-16-chars", $$"""{"request":{{Request}}}""");
        var updated = await bench.Talk.PutAsync("/webhooks/a-name_of-16-chars", $$"""{"description":"changed","enabled":false,"events":[{"name":"contract_published"}],"request":{{Request}}}""");

        (created.Status, updated.Status).Should().Be((201, 200));
        (updated.Json["uuid"]!.ToString(), updated.Json["description"]!.ToString(), updated.Json["enabled"]!.GetValue<bool>()).Should().Be(("a-name_of-16-chars", "changed", false));
        (await bench.Talk.GetAsync("/webhooks")).Json["_links"]!["pb:webhooks"]!.AsArray().Should().ContainSingle();
        (await bench.Talk.DeleteAsync("/webhooks/a-name_of-16-chars")).Status.Should().Be(204);
        (await bench.Talk.GetAsync("/webhooks/a-name_of-16-chars")).Status.Should().Be(404);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Those_of_a_pair_and_of_one_side_are_listed(string database)
    {
        await using var bench = await StartAsync(database);
        await bench.Talk.PutAsync("/pacticipants/Bar/labels/red");
        foreach (var (name, sides) in new[] { ("any", ""), ("Foo", "\"consumer\":{\"name\":\"Foo\"},"), ("red", "\"provider\":{\"label\":\"red\"},"), ("Baz", "\"consumer\":{\"name\":\"Baz\"},") })
        {
            await bench.Talk.PostAsync("/webhooks", $$"""{"description":"{{name}}",{{sides}}"request":{{Request}}}""");
        }

        await bench.Talk.PostAsync("/webhooks/provider/Bar/consumer/Foo", $$"""{"description":"pair","request":{{Request}}}""");

        (await ListedAsync(bench, "/webhooks")).Should().Equal("any", "Foo", "red", "Baz", "pair");
        (await ListedAsync(bench, "/webhooks/provider/Bar/consumer/Foo")).Should().Equal("any", "Foo", "red", "pair");
        (await ListedAsync(bench, "/pacts/provider/Bar/consumer/Foo/webhooks")).Should().Equal("any", "Foo", "red", "pair");
        (await ListedAsync(bench, "/webhooks/consumer/Foo")).Should().Equal("any", "Foo", "red", "pair");
        (await ListedAsync(bench, "/webhooks/provider/Foo")).Should().Equal("any", "Foo", "Baz");
    }

    [Theory]
    [InlineData("""{}""", "request: is missing")]
    [InlineData("""{"request":{}}""", "request.method: is missing; request.url: is missing")]
    [InlineData("""{"request":{"method":"GET","url":"https://ci.example"}}""", "request.method: must be POST")]
    [InlineData("""{"request":{"method":"POST","url":"ci.example"}}""", "request.url: is not a valid URL eg. http://example.org")]
    [InlineData("""{"request":{"method":"POST","url":"http://ci.example"}}""", "request.url: scheme must be https")]
    [InlineData("""{"request":{"method":"POST","url":"https://evil.test"}}""", "request.url: host must be in the whitelist *.example,ci.example")]
    [InlineData("""{"request":{"method":"POST","url":"https://${pactbroker.consumerName}.example"}}""", "request.url: cannot have a template parameter in the host")]
    [InlineData("""{"request":{"method":"POST","url":"https://ci.example","headers":{"Host":"other"}}}""", "request.headers.Host: is set by the broker")]
    [InlineData("""{"request":{"method":"POST","url":"https://ci.example","headers":{"X-A":"a\r\nX-B: b"}}}""", "request.headers.X-A: cannot contain multiple lines")]
    [InlineData("""{"request":{"method":"POST","url":"https://ci.example","signingSecret":"whsec_!"}}""", "request.signingSecret: must be Base64 after whsec_")]
    [InlineData("""{"events":[],"request":{"method":"POST","url":"https://ci.example"}}""", "events: size cannot be less than 1")]
    [InlineData("""{"consumer":{"name":"Nobody"},"request":{"method":"POST","url":"https://ci.example"}}""", "consumer.name: does not match an existing pacticipant")]
    [InlineData("""{"provider":{"name":"Bar","label":"red"},"request":{"method":"POST","url":"https://ci.example"}}""", "provider: cannot specify both name and label")]
    [InlineData("""{"filters":{"branches":["main"]},"request":{"method":"POST","url":"https://ci.example"}}""", "filters.branches: is not known; there are consumerBranches, providerBranches, environments")]
    [InlineData("""{"filters":{"providerBranches":["main"]},"request":{"method":"POST","url":"https://ci.example"}}""", "filters.providerBranches: cannot be met by contract_content_changed: there is no version of the provider then")]
    public async Task What_cannot_be_sent_is_refused_with_its_field(string webhook, string problems)
    {
        await using var bench = await StartAsync(TestDatabase.Names[0]);

        foreach (var reply in new[] { await bench.Talk.PostAsync("/webhooks", webhook), await bench.Talk.PutAsync("/webhooks/a-name_of-16-chars", webhook), await bench.Talk.PostAsync("/webhooks/execute", webhook) })
        {
            reply.Status.Should().Be(400);
            string.Join("; ", reply.Json["errors"]!.AsObject().SelectMany(field => field.Value!.AsArray().Select(text => $"{field.Key}: {text}"))).Should().Be(problems);
        }

        (await bench.Talk.GetAsync("/webhooks")).Json["_embedded"]!["webhooks"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task An_unknown_event_is_refused_with_those_that_there_are()
    {
        await using var bench = await StartAsync(TestDatabase.Names[0]);

        var reply = await bench.Talk.PostAsync("/webhooks", $$"""{"events":[{"name":"contract_published"},{"name":"sunrise"}],"request":{{Request}}}""");

        reply.Json["errors"]!["events"]![0]!.ToString().Should().StartWith("name must be one of: contract_published, ").And.EndWith("writer_change_breaks_reader (at index 1)");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_publishes_is_told_what_is_sent_and_where_to_look(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        await bench.HookAsync(["contract_published"], definition => definition["description"] = "build Bar");

        var published = await bench.Talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a")));
        var notices = published.Json["notices"]!.AsArray().Select(notice => notice!["text"]!.ToString()).ToList();

        var told = notices.Should().ContainSingle(text => text.StartsWith("  Webhook \"build Bar\" triggered for event contract_published. View logs at ")).Subject;
        (await bench.Talk.GetAsync(told.Split(' ')[^1][bench.Talk.Base.Length..])).Text.Should().Contain("Nothing has been sent yet");
        notices.Should().NotContain(text => text.Contains("Configure separate"), "there is one");
        var status = await bench.Talk.GetAsync("/pacts/provider/Bar/consumer/Foo/webhooks/status");
        status.Json["summary"]!.ToJsonString().Should().Be("""{"successful":0,"failed":0,"retrying":0,"notRun":1}""");
        (await OnDashboardAsync(bench)).Should().Be("notrun");
        (await bench.DeliverAsync()).Should().Be(1);
        (await OnDashboardAsync(bench)).Should().Be("success");
        (await bench.Talk.GetAsync("/pacts/provider/Bar/consumer/Foo/webhooks/status")).Json["summary"]!.ToJsonString().Should().Be("""{"successful":1,"failed":0,"retrying":0,"notRun":0}""");
        (await bench.Talk.GetAsync("/pacts/provider/Bar/consumer/Foo/version/1/triggered-webhooks")).Json["_embedded"]!["triggeredWebhooks"]!.AsArray().Should().ContainSingle();
    }

    private static async Task<WebhookBench> StartAsync(string database)
    {
        var bench = await WebhookBench.StartAsync(database, new OutgoingRules { Hosts = [HostRule.Parse("*.example"), HostRule.Parse("ci.example")] });
        foreach (var name in new[] { "Foo", "Bar", "Baz" })
        {
            (await bench.Talk.PostAsync("/pacticipants", $$"""{"name":"{{name}}"}""")).Status.Should().Be(201);
        }

        return bench;
    }

    private static async Task<string> OnDashboardAsync(WebhookBench bench)
    {
        var item = (await bench.Talk.GetAsync("/dashboard/provider/Bar/consumer/Foo")).Json["items"]![0]!;
        item["latestWebhookExecution"]!["triggeredAt"]!.ToString().Should().StartWith("2026-01-01T00:00:00");
        return item["webhookStatus"]!.ToString();
    }

    private static async Task<IEnumerable<string>> ListedAsync(WebhookBench bench, string path) =>
        (await bench.Talk.GetAsync(path)).Json["_embedded"]!["webhooks"]!.AsArray().Select(webhook => webhook!["description"]!.ToString());
}
