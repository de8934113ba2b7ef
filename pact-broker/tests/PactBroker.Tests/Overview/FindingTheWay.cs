using PactBroker.Tests.Approvals;
using PactBroker.Tests.ProviderContracts;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Overview;

/// <summary>From the index, every address is found by its relation.</summary>
public abstract class FindingTheWay(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : FindingTheWay(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : FindingTheWay(broker), IClassFixture<PostgreSqlBroker>;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["{provider}"] = "Bar",
        ["{consumer}"] = "Foo",
        ["{pacticipant}"] = "Foo",
        ["{version}"] = "1",
        ["{consumerApplicationVersion}"] = "1",
        ["{branch}"] = "main",
        ["{tag}"] = "dev",
        ["{environment}"] = "production",
        ["{team}"] = "Shop",
    };

    private static readonly string[] NotRelations = ["self", "curies"];

    [Fact]
    public async Task Every_relation_leads_to_something()
    {
        var (webhook, triggered) = await WebhookAsync();
        var ids = new Dictionary<string, string>
        {
            ["pb:webhook"] = webhook,
            ["pb:triggered-webhook"] = triggered,
            ["pb:token"] = Guid.CreateVersion7().ToString(),
            ["pb:approval"] = await SomeApproval.AwaitedAsync(Talk),
            ["pb:environment"] = await EnvironmentAsync(),
        };
        await Talk.PostAsync("/provider-contracts/provider/Bar/publish", SomeDocument.Publication("1", SomeDocument.OfPrices()));
        await Talk.PutAsync("/teams/Shop", """{"pacticipants":["Foo"]}""");
        var links = (await broker.Talk.GetAsync("/")).Json["_links"]!.AsObject().Where(link => !NotRelations.Contains(link.Key)).ToList();
        links.Should().HaveCountGreaterThan(30);
        foreach (var (relation, link) in links)
        {
            var path = link!["href"]!.ToString()[broker.Talk.Base.Length..];
            path = Names.Aggregate(path, (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal)).Replace("{uuid}", ids.GetValueOrDefault(relation), StringComparison.Ordinal);
            // A broker that lets everybody in has no tokens.
            var expected = relation switch { "pb:publish-contracts" or "pf:publish-provider-contract" => 405, "pb:token" => 404, _ => 200 };

            (await broker.Talk.GetAsync(path)).Status.Should().Be(expected, "of {0} at {1}", relation, path);
        }
    }

    [Fact]
    public async Task A_browser_gets_a_page_with_encoded_names()
    {
        await PublishAsync("<b>Eve", "\"Mallory\"");
        var page = await broker.Talk.GetAsync("/", ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

        page.MediaType.Should().Be("text/html");
        page.Text.Should().Contain("&lt;b&gt;Eve").And.Contain("&quot;Mallory&quot;").And.NotContain("<b>Eve");
    }

    [Theory]
    [InlineData("/pacts/provider/P/latest", "A 2", "B 1")]
    [InlineData("/pacts/provider/P", "A 1", "A 2", "B 1")]
    [InlineData("/pacts/provider/P/latest/old", "A 1")]
    [InlineData("/pacts/provider/P/tag/old", "A 1")]
    [InlineData("/pacts/provider/P/branch/feat%2Fx", "A 2")]
    [InlineData("/pacts/provider/P/branch/main/latest", "A 1", "B 1")]
    [InlineData("/pacts/provider/P/branch", "A 1", "B 1")]
    [InlineData("/pacts/provider/P/branch/latest", "A 1", "B 1")]
    public async Task The_pacts_of_a_provider_are_listed_by_tag_branch_and_age(string path, params string[] pacts)
    {
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("A", "1", "P", SomePact.Between("A", "P", "a1"), branch: "main", tags: "old"));
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("A", "2", "P", SomePact.Between("A", "P", "a2"), branch: "feat/x"));
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("B", "1", "P", SomePact.Between("B", "P", "b1"), branch: "main"));
        var links = (await Talk.GetAsync(path)).Json["_links"]!;

        links["pb:pacts"]!.AsArray().Select(pact => $"{pact!["name"]} {pact["href"]!.ToString().Split('/')[^1]}").Should().Equal(pacts);
        links["pacts"]!.ToJsonString().Should().Be(links["pb:pacts"]!.ToJsonString(), "older clients read it");
    }

    [Fact]
    public async Task Relationships_are_pairs_and_groups_hang_together()
    {
        await PublishAsync("R1", "R2");
        await PublishAsync("R3", "R2");
        await PublishAsync("S1", "S2");

        (await Talk.GetAsync("/relationships")).Text.Split('\n').Should().Contain(["R1,R2", "R3,R2", "S1,S2"]);
        (await Talk.GetAsync("/groups/R1")).Text.Should().Be("R1,R2\nR3,R2\n");
    }

    [Fact]
    public async Task An_integration_goes_with_what_was_there_for_it_only()
    {
        await PublishAsync("I1", "I2");
        await PublishAsync("I1", "I3");
        await Talk.PutAsync("/pacticipants/I2/versions/never-verified-anything");
        await Talk.PutAsync("/pacticipants/I1/versions/never-published-anything");
        (await Talk.DeleteAsync("/integrations/provider/I2/consumer/I1")).Status.Should().Be(204);

        (await Talk.GetAsync("/pacts/provider/I2/consumer/I1/latest")).Status.Should().Be(404);
        (await Talk.GetAsync("/pacticipants/I2")).Status.Should().Be(404);
        (await Talk.GetAsync("/pacticipants/I1/versions/1")).Status.Should().Be(200);
        (await Talk.GetAsync("/pacticipants/I1/versions/never-published-anything")).Status.Should().Be(404);
        (await Talk.GetAsync("/pacts/provider/I3/consumer/I1/latest")).Status.Should().Be(200);
        (await Talk.DeleteAsync("/integrations/provider/I2/consumer/I1")).Status.Should().Be(404);
    }

    [Fact]
    public async Task The_states_of_a_provider_are_listed_with_who_needs_them()
    {
        string Pact(string consumer, string states) => $$"""{"consumer":{"name":"{{consumer}}"},"provider":{"name":"T"},"interactions":[{"description":"d",{{states}} }]}""";
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("T1", "1", "T", Pact("T1", "\"providerState\":\"s\""), branch: "main"));
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("T2", "1", "T", Pact("T2", "\"providerStates\":[{\"name\":\"s\"},{\"name\":\"r\",\"params\":{\"id\":1}}]"), branch: "main"));

        (await Talk.GetAsync("/pacts/provider/T/provider-states")).Text
            .Should().Be("""{"providerStates":[{"name":"r","params":{"id":1},"consumers":["T2"]},{"name":"s","consumers":["T1","T2"]}]}""");
    }

    [Fact]
    public async Task The_difference_between_two_versions_is_a_text()
    {
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("D1", "1", "D", SomePact.Between("D1", "D", "a")));
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("D1", "2", "D", SomePact.Between("D1", "D", "b")));
        var diff = await Talk.GetAsync("/pacts/provider/D/consumer/D1/version/2/diff/version/1");

        diff.Text.Should().Contain("-      \"description\": \"a\"").And.Contain("+      \"description\": \"b\"");
        (await Talk.GetAsync("/pacts/provider/D/consumer/D1/version/2/diff/previous-distinct")).Text.Should().Be(diff.Text);
    }

    private Talk Talk => broker.Talk;

    private Task<Talk.Reply> PublishAsync(string consumer, string provider) =>
        Talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, "1", provider, SomePact.Between(consumer, provider, "a"), branch: "main", tags: "dev"));

    /// <summary>A webhook, and what it is about to send to a host that nobody has.</summary>
    private async Task<(string Webhook, string Triggered)> WebhookAsync()
    {
        var webhook = (await Talk.PostAsync("/webhooks", """{"events":[{"name":"contract_published"}],"request":{"method":"POST","url":"https://receiver.invalid/"}}""")).Json["uuid"]!.ToString();
        await PublishAsync("Foo", "Bar");
        return (webhook, (await Talk.GetAsync($"/webhooks/{webhook}/triggered-webhooks")).Json["_embedded"]!["triggeredWebhooks"]![0]!["uuid"]!.ToString());
    }

    private async Task<string> EnvironmentAsync() =>
        (await Talk.GetAsync("/environments?name=test")).Json["_embedded"]!["environments"]![0]!["uuid"]!.ToString();
}
