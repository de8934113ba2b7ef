using System.Globalization;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Clusters;

/// <summary>Three brokers on one PostgreSQL database are one broker, whoever is asked.</summary>
public sealed class ThreeBrokers : IAsyncLifetime
{
    private Cluster? _cluster;

    private IReadOnlyList<Talk> Talks => _cluster!.Talks;

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    // Not there where the test was skipped.
    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Nothing_that_is_published_at_once_is_lost_and_versions_have_one_order()
    {
        // Every version is published by all three at the same time, each with a part of its pacts: creating the same rows is their daily bread.
        var statuses = await InParallelAsync(20, (talk, i, broker) => talk.PostAsync(
            "/contracts/publish", SomePact.Publication("Foo", $"{i}", "Bar", SomePact.Between("Foo", "Bar", $"part {broker}"), branch: "main", onConflict: "merge")));
        statuses.Should().OnlyContain(status => status == 200);

        var orders = new List<List<string>>();
        foreach (var talk in Talks)
        {
            orders.Add(await VersionsAsync(talk));
        }

        orders[0].Should().HaveCount(20).And.OnlyHaveUniqueItems();
        orders.Should().OnlyContain(order => order.SequenceEqual(orders[0]));
        (await Talks[0].GetAsync("/pacticipants/Foo/branches/main/latest-version")).Json["number"]!.ToString().Should().Be(orders[0][0], "the newest version is the head");
        foreach (var version in orders[0])
        {
            (await Talks[0].GetAsync($"/pacts/provider/Bar/consumer/Foo/version/{version}")).Json["interactions"]!.AsArray().Should().HaveCount(3, "of version {0}", version);
        }
    }

    [Fact]
    public async Task Of_results_that_are_posted_at_once_the_one_with_the_highest_number_decides()
    {
        await Talks[0].PostAsync("/contracts/publish", SomePact.Publication("A", "1", "B", SomePact.Between("A", "B", "a")));
        var results = (await Talks[0].GetAsync("/pacts/provider/B/consumer/A/latest")).Link("pb:publish-verification-results")[Talks[0].Base.Length..];
        var posted = new Dictionary<long, bool>();
        var statuses = await InParallelAsync(20, async (talk, i, _) =>
        {
            var reply = await talk.PostAsync(results, $$"""{"success":{{(i % 2 == 0 ? "true" : "false")}},"providerApplicationVersion":"1"}""");
            lock (posted)
            {
                posted.Add(long.Parse(reply.Link("self").Split('/')[^1], CultureInfo.InvariantCulture), i % 2 == 0);
            }

            return reply;
        });

        statuses.Should().OnlyContain(status => status == 201);
        posted.Should().HaveCount(60);
        (await Talks[1].GetAsync("/matrix?q[][pacticipant]=A&q[][pacticipant]=B&latestby=cvpv")).Json["matrix"]!.AsArray().Should().ContainSingle()
            .Which!["verificationResult"]!["success"]!.GetValue<bool>().Should().Be(posted[posted.Keys.Max()]);
    }

    [Fact]
    public async Task One_place_has_one_version_at_a_time_however_many_are_deployed_at_once()
    {
        var environments = (await Talks[0].GetAsync("/environments")).Json["_embedded"]!["environments"]!.AsArray();
        var production = environments.Single(environment => environment!["name"]!.ToString() == "production")!["uuid"]!.ToString();
        var statuses = await InParallelAsync(20, async (talk, i, _) =>
        {
            (await talk.PutAsync($"/pacticipants/C/versions/{i}")).Status.Should().BeOneOf(200, 201);
            return await talk.PostAsync($"/pacticipants/C/versions/{i}/deployed-versions/environment/{production}");
        });

        statuses.Should().OnlyContain(status => status == 201);
        (await Talks[2].GetAsync($"/environments/{production}/deployed-versions/currently-deployed")).Json["_embedded"]!["deployedVersions"]!.AsArray().Should().ContainSingle();
    }

    /// <summary>The same of each number by each broker, all at once.</summary>
    private async Task<IReadOnlyList<int>> InParallelAsync(int count, Func<Talk, int, int, Task<Talk.Reply>> request) => await Task.WhenAll(
        from i in Enumerable.Range(0, count) from broker in Enumerable.Range(0, Talks.Count) select StatusAsync(request(Talks[broker], i, broker)));

    private static async Task<int> StatusAsync(Task<Talk.Reply> reply) => (await reply).Status;

    private static async Task<List<string>> VersionsAsync(Talk talk) =>
        [.. (await talk.GetAsync("/pacticipants/Foo/versions")).Json["_embedded"]!["versions"]!.AsArray().Select(version => version!["number"]!.ToString())];
}
