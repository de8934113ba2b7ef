using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Reservations;

/// <summary>
/// Many pipelines deploy at once, each as it should: reserve, deploy, record. Afterwards the history is searched for an instant
/// at which two versions were in production that no verification says work together. There must be none.
/// </summary>
public sealed class ParallelDeployments
{
    private const int Versions = 5;

    public static TheoryData<string, int> Histories => new(from name in TestDatabase.Names from seed in Enumerable.Range(1, 3) select (name, seed));

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task No_two_versions_that_do_not_work_together_are_ever_there_at_once(string name, int seed)
    {
        await using var database = await TestDatabase.CreateToReopenAsync(name);
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = database.Database }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var works = await PublishAsync(talk, new Random(seed));
        var production = (await talk.GetAsync("/environments")).Json["_embedded"]!["environments"]!.AsArray().Single(e => e!["name"]!.ToString() == "production")!["uuid"]!.ToString();

        var (reserved, refused) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async pipeline =>
        {
            var random = new Random((seed * 100) + pipeline);
            for (var i = 0; i < 12; i++)
            {
                var (who, version) = (random.Next(2) == 0 ? "Foo" : "Bar", random.Next(Versions));
                var place = $"/pacticipants/{who}/versions/{version}/deployed-versions/environment/{production}";
                // Each pipeline has places of its own: nobody takes another's away, so that all of them have to work together.
                var instance = $$"""{"applicationInstance":"{{pipeline}}"}""";
                var reservation = await talk.PostAsync($"{place}/reservation", instance);
                reservation.Status.Should().BeOneOf(200, 201);
                if (reservation.Status == 200)
                {
                    Interlocked.Increment(ref refused);
                    continue;
                }

                var deployed = await talk.PostAsync(place, instance);
                deployed.Status.Should().Be(201);
                Interlocked.Increment(ref reserved);
                if (random.Next(2) == 0)
                {
                    // The next deployment of this pipeline takes the place, with both versions there for a while.
                    continue;
                }

                (await talk.PatchAsync(deployed.Link("self")[talk.Base.Length..], """{"currentlyDeployed":false}""")).Status.Should().Be(200);
            }
        }));

        reserved.Should().BePositive("some versions work together");
        refused.Should().BePositive("some versions do not work together");
        (await TogetherAsync(database)).Where(pair => !works[pair.Consumer, pair.Provider]).Should().BeEmpty("of {0} deployments, seed {1}", reserved, seed);
    }

    /// <summary>Publishes every version of both, with a result for each pair of them.</summary>
    private static async Task<bool[,]> PublishAsync(Talk talk, Random random)
    {
        var works = new bool[Versions, Versions];
        for (var consumer = 0; consumer < Versions; consumer++)
        {
            await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", $"{consumer}", "Bar", SomePact.Between("Foo", "Bar", $"content {consumer}")));
            var results = (await talk.GetAsync($"/pacts/provider/Bar/consumer/Foo/version/{consumer}")).Link("pb:publish-verification-results")[talk.Base.Length..];
            for (var provider = 0; provider < Versions; provider++)
            {
                works[consumer, provider] = random.Next(2) == 0;
                await talk.PostAsync(results, $$"""{"success":{{(works[consumer, provider] ? "true" : "false")}},"providerApplicationVersion":"{{provider}}"}""");
            }
        }

        return works;
    }

    /// <summary>All pairs of a consumer version and a provider version that were in production, or about to be, at the same time.</summary>
    private static async Task<IReadOnlyList<(int Consumer, int Provider)>> TogetherAsync(TestDatabase database)
    {
        const string There = """
            SELECT p.name, v.number, d.valid_from, COALESCE(d.valid_to, 9223372036854775807)
            FROM (SELECT version_id, pacticipant_id, valid_from, valid_to FROM deployed_versions UNION ALL SELECT version_id, pacticipant_id, valid_from, valid_to FROM reservations) d
            JOIN versions v ON v.id = d.version_id JOIN pacticipants p ON p.id = d.pacticipant_id
            """;
        await using var storage = database.Database.Open(TimeProvider.System);
        var stays = await storage.ReadAsync(session => session.QueryAsync<(string Name, string Number, long From, long To)>(There), TestContext.Current.CancellationToken);
        return [.. from foo in stays.Where(stay => stay.Name == "Foo") from bar in stays.Where(stay => stay.Name == "Bar")
            where foo.From < bar.To && bar.From < foo.To
            select (int.Parse(foo.Number), int.Parse(bar.Number))];
    }
}
