using System.Collections.Concurrent;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Reservations;

/// <summary>
/// Many pipelines deploy at once, each as it should: reserve, deploy, record, or give up. Afterwards the history is searched for an instant
/// at which two versions were in production that no verification says work together, and each refusal for its reason: every
/// answer is the one that would have been given had the requests come one after the other.
/// </summary>
public sealed class ParallelDeployments
{
    private const int Versions = 5;
    private const int Pipelines = 8;

    private static int Seeds => Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 } ? 20 : 3;

    public static TheoryData<string, int> Histories => new(from name in TestDatabase.Names from seed in Enumerable.Range(1, Seeds) select (name, seed));

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task No_two_versions_that_do_not_work_together_are_ever_there_at_once(string name, int seed)
    {
        await using var database = await TestDatabase.CreateToReopenAsync(name);
        var brokers = new List<RunningBroker>();
        // A file has one broker; on a server the pipelines are spread over three.
        for (var i = 0; i < (name == TestDatabase.Names[0] ? 1 : 3); i++)
        {
            brokers.Add(await BrokerHost.StartAsync(new BrokerOptions { Database = database.Database }, TestContext.Current.CancellationToken));
        }

        var talks = brokers.Select(broker => new Talk(broker.BaseAddress)).ToList();
        var works = await PublishAsync(talks[0], new Random(seed));
        var production = (await talks[0].GetAsync("/environments")).Json["_embedded"]!["environments"]!.AsArray().Single(e => e!["name"]!.ToString() == "production")!["uuid"]!.ToString();
        var answers = new ConcurrentBag<Answer>();
        await Task.WhenAll(Enumerable.Range(0, Pipelines).Select(pipeline => DeployAsync(talks[pipeline % talks.Count], pipeline, new Random((seed * 100) + pipeline), production, answers)));

        talks.ForEach(talk => talk.Dispose());
        foreach (var broker in brokers)
        {
            await broker.DisposeAsync();
        }

        answers.Where(answer => answer.Granted).Should().NotBeEmpty("some versions work together");
        answers.Where(answer => !answer.Granted).Should().NotBeEmpty("some versions do not work together");
        var stays = await StaysAsync(database);
        Together(stays).Where(pair => !works[pair.Consumer, pair.Provider]).Should().BeEmpty("of {0} reservations, seed {1}", answers.Count, seed);
        answers.Where(answer => !answer.Granted && !HadReason(answer, stays, works)).Should().BeEmpty("nobody is refused without a reason, seed {0}", seed);
    }

    private static async Task DeployAsync(Talk talk, int pipeline, Random random, string production, ConcurrentBag<Answer> answers)
    {
        for (var i = 0; i < 12; i++)
        {
            var (who, version) = (random.Next(2) == 0 ? "Foo" : "Bar", random.Next(Versions));
            var place = $"/pacticipants/{who}/versions/{version}/deployed-versions/environment/{production}";
            // Each pipeline has places of its own: nobody takes another's away, so that all of them have to work together.
            var instance = $$"""{"applicationInstance":"{{pipeline}}"}""";
            var asked = TimeProvider.System.GetUtcNow().UtcTicks;
            var reservation = await talk.PostAsync($"{place}/reservation", instance);
            reservation.Status.Should().BeOneOf(200, 201);
            answers.Add(new Answer(who, version, asked, TimeProvider.System.GetUtcNow().UtcTicks, reservation.Status == 201));
            if (reservation.Status == 200)
            {
                continue;
            }

            if (random.Next(5) == 0)
            {
                (await talk.DeleteAsync($"{place}/reservation?applicationInstance={pipeline}")).Status.Should().Be(204);
                continue;
            }

            var deployed = await talk.PostAsync(place, instance);
            deployed.Status.Should().Be(201);
            if (random.Next(2) == 0)
            {
                // The next deployment of this pipeline takes the place, with both versions there for a while.
                continue;
            }

            (await talk.PatchAsync(deployed.Link("self")[talk.Base.Length..], """{"currentlyDeployed":false}""")).Status.Should().Be(200);
        }
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

    /// <summary>When which version was in production, or about to be.</summary>
    private static async Task<IReadOnlyList<Stay>> StaysAsync(TestDatabase database)
    {
        const string There = """
            SELECT p.name AS who, CAST(v.number AS INTEGER) AS version, d.valid_from AS began, COALESCE(d.valid_to, 9223372036854775807) AS ended
            FROM (SELECT version_id, pacticipant_id, valid_from, valid_to FROM deployed_versions UNION ALL SELECT version_id, pacticipant_id, valid_from, valid_to FROM reservations) d
            JOIN versions v ON v.id = d.version_id JOIN pacticipants p ON p.id = d.pacticipant_id
            """;
        await using var storage = database.Database.Open(TimeProvider.System);
        return await storage.ReadAsync(session => session.QueryAsync<Stay>(There), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<(long Consumer, long Provider)> Together(IReadOnlyList<Stay> stays) =>
        from foo in stays.Where(stay => stay.Who == "Foo") from bar in stays.Where(stay => stay.Who == "Bar")
        where foo.Began < bar.Ended && bar.Began < foo.Ended
        select (foo.Version, bar.Version);

    /// <summary>While it was asked, there was one that it does not work with, or what it needs was not there.</summary>
    private static bool HadReason(Answer refused, IReadOnlyList<Stay> stays, bool[,] works)
    {
        var others = stays.Where(stay => stay.Who != refused.Who && stay.Began <= refused.Answered && stay.Ended > refused.Asked).ToList();
        return others.Exists(other => refused.Who == "Foo" ? !works[refused.Version, other.Version] : !works[other.Version, refused.Version])
            || (refused.Who == "Foo" && Instants(refused, others).Any(instant => !others.Exists(other => other.Began <= instant && other.Ended > instant)));
    }

    // Between these nothing changes.
    private static IEnumerable<long> Instants(Answer asked, IEnumerable<Stay> stays) =>
        stays.SelectMany(stay => new[] { stay.Began - 1, stay.Ended }).Append(asked.Asked).Append(asked.Answered).Where(instant => instant >= asked.Asked && instant <= asked.Answered);

    private sealed record Answer(string Who, int Version, long Asked, long Answered, bool Granted);

    private sealed record Stay
    {
        public required string Who { get; init; }

        public required long Version { get; init; }

        public required long Began { get; init; }

        public required long Ended { get; init; }
    }
}
