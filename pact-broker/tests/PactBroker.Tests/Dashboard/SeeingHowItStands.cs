using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Dashboard;

/// <summary>The newest pacts, and how they stand.</summary>
public abstract class SeeingHowItStands(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : SeeingHowItStands(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : SeeingHowItStands(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task The_newest_of_all_of_each_branch_and_with_each_tag_are_shown_with_their_state()
    {
        await PublishAsync("A", "1", "P", "old", "feat", "prod");
        await VerifyAsync("A", "1", "P", success: true);
        await PublishAsync("A", "2", "P", "middle", "main");
        await PublishAsync("A", "3", "P", "new", "main");
        await PublishAsync("B", "1", "P", "b", null);
        await VerifyAsync("B", "1", "P", success: false);
        var items = (await Talk.GetAsync("/dashboard")).Json["items"]!.AsArray().Where(item => item!["provider"]!["name"]!.ToString() == "P").ToList();

        items.Select(item => $"{item!["consumer"]!["name"]} {item["consumer"]!["version"]!["number"]} {item["verificationStatus"]}").Should().Equal("B 1 failed", "A 3 stale", "A 1 success");
        var verified = items[2]!;
        verified["consumer"]!["version"]!["branch"]!.ToString().Should().Be("feat");
        verified["consumer"]!["version"]!["headBranchNames"]!.ToJsonString().Should().Be("[\"feat\"]");
        verified["provider"]!["version"]!["number"]!.ToString().Should().Be("v1");
        verified["pactTags"]!.AsArray().Select(tag => $"{tag!["name"]} {tag["latest"]}").Should().Equal("prod true");
        verified["latestVerificationResult"]!["success"]!.GetValue<bool>().Should().BeTrue();
        (await Talk.GetAsync(verified["pact"]!["_links"]!["self"]!["href"]!.ToString()[Talk.Base.Length..])).Status.Should().Be(200);
        (await Talk.GetAsync(verified["latestVerificationResult"]!["_links"]!["self"]!["href"]!.ToString()[Talk.Base.Length..])).Status.Should().Be(200);
    }

    [Fact]
    public async Task What_is_not_known_is_null_and_not_left_out()
    {
        await PublishAsync("N1", "1", "N2", "n", null);
        var item = (await Talk.GetAsync("/dashboard/provider/N2/consumer/N1")).Json["items"]!.AsArray().Single()!.AsObject();

        item.Where(member => member.Value is null).Select(member => member.Key).Should().Equal("latestVerificationResult", "latestWebhookExecution");
        (item["provider"]!.AsObject().ContainsKey("version"), item["provider"]!["version"], item["verificationStatus"]!.ToString()).Should().Be((true, null, "never"));
    }

    [Fact]
    public async Task In_a_terminal_it_is_a_table()
    {
        await PublishAsync("T1", "1.0", "T2", "t", "main", "dev");
        var reply = await Talk.GetAsync("/dashboard/provider/T2/consumer/T1", ("Accept", "text/plain"));

        reply.MediaType.Should().Be("text/plain");
        reply.Text.Split('\n')[0].Should().StartWith("CONSUMER | C.VERSION | C.BRANCH | C.TAGS | PROVIDER");
        reply.Text.Split('\n')[1].Should().StartWith("T1       | 1.0       | main     | dev    | T2       |           |").And.Contain("never");
    }

    [Fact]
    public async Task Nobody_knows_how_strangers_stand() => (await Talk.GetAsync("/dashboard/provider/Strange/consumer/Stranger")).Status.Should().Be(404);

    private async Task PublishAsync(string consumer, string version, string provider, string content, string? branch, params string[] tags) =>
        (await Talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, version, provider, SomePact.Between(consumer, provider, content), branch, tags: tags))).Status.Should().Be(200);

    private async Task VerifyAsync(string consumer, string version, string provider, bool success)
    {
        var pact = await Talk.GetAsync($"/pacts/provider/{provider}/consumer/{consumer}/version/{version}");
        await Talk.PostAsync(pact.Link("pb:publish-verification-results")[Talk.Base.Length..], $$"""{"success":{{(success ? "true" : "false")}},"providerApplicationVersion":"v1"}""");
    }
}
