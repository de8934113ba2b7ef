using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Publishing;

/// <summary>What is published once under a version number stays what that version says.</summary>
public abstract class PublishingPacts(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : PublishingPacts(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : PublishingPacts(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task Other_content_under_the_same_version_is_refused_and_the_difference_shown()
    {
        await PublishAsync("C1", "1", SomePact.Between("C1", "P1", "a"), "P1");
        var refused = await PublishAsync("C1", "1", SomePact.Between("C1", "P1", "b"), "P1");

        refused.Status.Should().Be(409);
        refused.Json["errors"]!["contracts"]![0]!.ToString().Should().StartWith("Cannot change the content of the pact for C1 version 1 and provider P1");
        refused.Json["notices"]![1]!["text"]!.ToString().Should().Contain("-      \"description\": \"a\"").And.Contain("+      \"description\": \"b\"");
        (await DescriptionsAsync("C1", "1", "P1")).Should().Equal("a");
    }

    [Fact]
    public async Task A_refused_publication_leaves_nothing_behind()
    {
        await PublishAsync("C2", "1", SomePact.Between("C2", "P2", "a"), "P2");
        var body = SomePact.Publication("C2", "1", "P2", SomePact.Between("C2", "P2", "b"), branch: "feat", tags: "t");
        (await Talk.PostAsync("/contracts/publish", body)).Status.Should().Be(409);

        (await Talk.GetAsync("/pacticipants/C2/branches/feat")).Status.Should().Be(404);
        (await Talk.GetAsync("/pacticipants/C2/versions/1/tags/t")).Status.Should().Be(404);
    }

    [Fact]
    public async Task One_contract_that_is_refused_takes_the_others_of_the_request_along()
    {
        await PublishAsync("C3", "1", SomePact.Between("C3", "P3", "a"), "P3");
        var both = System.Text.Json.Nodes.JsonNode.Parse(SomePact.Publication("C3", "1", "Q3", SomePact.Between("C3", "Q3", "x")))!;
        both["contracts"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse(SomePact.Publication("C3", "1", "P3", SomePact.Between("C3", "P3", "b")))!["contracts"]![0]!.DeepClone());
        (await Talk.PostAsync("/contracts/publish", both.ToJsonString())).Status.Should().Be(409);

        (await Talk.GetAsync("/pacts/provider/Q3/consumer/C3/version/1")).Status.Should().Be(404);
        (await Talk.GetAsync("/pacticipants/Q3")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_request_that_says_two_things_about_one_provider_is_refused()
    {
        var both = System.Text.Json.Nodes.JsonNode.Parse(SomePact.Publication("C4", "1", "P4", SomePact.Between("C4", "P4", "a")))!;
        both["contracts"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse(SomePact.Publication("C4", "1", "P4", SomePact.Between("C4", "P4", "b")))!["contracts"]![0]!.DeepClone());

        (await Talk.PostAsync("/contracts/publish", both.ToJsonString())).Status.Should().Be(409);
    }

    [Fact]
    public async Task Parts_merge_and_the_union_is_what_a_verification_is_about()
    {
        await PublishAsync("C5", "1", SomePact.Between("C5", "P5", "a"), "P5");
        (await PublishAsync("C5", "1", SomePact.Between("C5", "P5", "b"), "P5", onConflict: "merge")).Status.Should().Be(200);
        await PublishAsync("C5", "2", SomePact.Between("C5", "P5", "b", "a"), "P5");

        (await DescriptionsAsync("C5", "1", "P5")).Should().Equal("a", "b");
        (await HashAsync("C5", "1", "P5")).Should().Be(await HashAsync("C5", "2", "P5"));
    }

    [Fact]
    public async Task A_merge_that_would_lose_something_is_refused()
    {
        await PublishAsync("C6", "1", SomePact.Between("C6", "P6", "a"), "P6");
        var other = SomePact.Between("C6", "P6", "a").Replace("\"/a\"", "\"/other\"", StringComparison.Ordinal);

        var refused = await PublishAsync("C6", "1", other, "P6", onConflict: "merge");
        refused.Status.Should().Be(409);
        refused.Json["errors"]!["contracts"]![0]!.ToString().Should().Contain("differ in path");
        (await Talk.PatchAsync("/pacts/provider/P6/consumer/C6/version/1", other, "application/json")).Status.Should().Be(409);
    }

    [Fact]
    public async Task Equal_content_comes_back_as_it_was_published_first()
    {
        var first = SomePact.Between("C7", "P7", "a", "b");
        await PublishAsync("C7", "1", first, "P7");
        await PublishAsync("C7", "2", SomePact.Between("C7", "P7", "b", "a"), "P7");

        (await DescriptionsAsync("C7", "2", "P7")).Should().Equal("a", "b");
    }

    [Fact]
    public async Task Where_it_is_allowed_changed_content_is_a_new_revision_with_a_warning()
    {
        await using var lenient = await BrokerHost.StartAsync(new BrokerOptions { AllowContentModification = true }, TestContext.Current.CancellationToken);
        using var talk = new Talk(lenient.BaseAddress);
        await talk.PostAsync("/contracts/publish", SomePact.Publication("C", "1", "P", SomePact.Between("C", "P", "a")));
        var replaced = await talk.PostAsync("/contracts/publish", SomePact.Publication("C", "1", "P", SomePact.Between("C", "P", "b")));

        replaced.Status.Should().Be(200);
        replaced.Json["notices"]!.AsArray().Select(notice => notice!["type"]!.ToString()).Should().Contain("warning");
        (await talk.GetAsync("/pacts/provider/P/consumer/C/version/1")).Json["interactions"]![0]!["description"]!.ToString().Should().Be("b");
    }

    [Fact]
    public async Task Publications_at_once_are_all_there_and_each_is_right()
    {
        var publications = Enumerable.Range(0, 120).Select(i => PublishAsync("C8", $"{i}", SomePact.Between("C8", $"P8{i % 3}", $"a{i}"), $"P8{i % 3}"));
        (await Task.WhenAll(publications)).Should().OnlyContain(reply => reply.Status == 200);

        for (var i = 0; i < 120; i++)
        {
            (await DescriptionsAsync("C8", $"{i}", $"P8{i % 3}")).Should().Equal($"a{i}");
        }
    }

    [Fact]
    public async Task Of_two_that_publish_different_content_for_one_version_at_once_one_is_refused()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => PublishAsync("C9", "1", SomePact.Between("C9", "P9", $"a{i}"), "P9")));

        replies.Count(reply => reply.Status == 200).Should().Be(1);
        replies.Count(reply => reply.Status == 409).Should().Be(7);
    }

    [Fact]
    public async Task The_answer_of_an_old_client_has_logs_and_an_array_of_tags()
    {
        var reply = await PublishAsync("C10", "1", SomePact.Between("C10", "P10", "a"), "P10");

        reply.Json["_links"]!["pb:pacticipant-version-tags"]!.AsArray().Should().BeEmpty();
        reply.Json["logs"]!.AsArray().Select(log => log!["message"]!.ToString()).Should().Equal(reply.Json["notices"]!.AsArray().Select(notice => notice!["text"]!.ToString()));
    }

    private Task<Talk.Reply> PublishAsync(string consumer, string version, string pact, string provider, string onConflict = "overwrite") =>
        Talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, version, provider, pact, onConflict: onConflict));

    private async Task<IEnumerable<string>> DescriptionsAsync(string consumer, string version, string provider) =>
        (await Talk.GetAsync($"/pacts/provider/{provider}/consumer/{consumer}/version/{version}")).Json["interactions"]!.AsArray().Select(interaction => interaction!["description"]!.ToString());

    private async Task<string> HashAsync(string consumer, string version, string provider) =>
        (await Talk.GetAsync($"/pacts/provider/{provider}/consumer/{consumer}/version/{version}")).Json["_links"]!["pb:pact-version"]!["name"]!.ToString();
}
