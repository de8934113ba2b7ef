using PactBroker.Tests.Databases;
using PactBroker.Tests.Hosting;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Faults;

/// <summary>A broker that is killed while many publish, verify and deploy: what it had acknowledged is there, and nothing is there by half.</summary>
public sealed class KilledInAStorm(ITestOutputHelper output)
{
    private const int Clients = 16;

    private static int Kills => Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 } ? 20 : 2;

    public static TheoryData<string> Databases => [.. EmptyDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Loses_nothing_that_it_acknowledged(string name)
    {
        await using var database = await EmptyDatabase.CreateAsync(name);
        var random = new Random(4);
        var storms = new List<Storm>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var broker = await BrokerProcess.StartAsync(database);
            if (storms is [.., var last])
            {
                await ExpectAsync(broker.Address, last, database);
            }

            storms.Add(await BlowUntilKilledAsync(broker, kill, random.Next(20, 150)));
            await using var connection = await database.ConnectAsync();
            (await HalfStored.FindAsync(connection)).Should().BeEmpty("of kill {0}", kill);
        }

        using var survivor = await BrokerProcess.StartAsync(database);
        foreach (var storm in storms)
        {
            await ExpectAsync(survivor.Address, storm, database);
        }

        output.WriteLine($"{Kills} kills, {storms.Sum(storm => storm.Publications.Count)} publications, {storms.Sum(storm => storm.Results.Count)} results and {storms.Sum(storm => storm.Deployments.Count)} deployments acknowledged");
    }

    private static async Task<Storm> BlowUntilKilledAsync(BrokerProcess broker, int kill, int after)
    {
        var storm = new Storm([broker.Address], $"k{kill}", Clients, seed: kill)
        {
            OnAcknowledged = acknowledged =>
            {
                if (acknowledged == after)
                {
                    broker.Kill();
                }
            },
        };
        await storm.BlowAsync(builds: 1000);
        storm.Refusals.Should().BeEmpty();
        (storm.Publications.Count + storm.Results.Count + storm.Deployments.Count).Should().BeInRange(after, after + Clients, "the kill came in the middle");
        return storm;
    }

    private static async Task ExpectAsync(Uri address, Storm storm, EmptyDatabase database)
    {
        await using (var connection = await database.ConnectAsync())
        {
            (await Acknowledged.MissingAsync(connection, storm)).Should().BeEmpty();
        }

        using var talk = new Talk(address);
        foreach (var result in storm.Results)
        {
            (await talk.GetAsync(result.Path)).Json["success"]!.GetValue<bool>().Should().Be(result.Success);
        }

        // The version was verified by the one version of the provider that has its number.
        var (consumer, version) = (storm.Results.First().Publication.Consumer, storm.Results.First().Publication.Version);
        var answer = await talk.GetAsync($"/matrix?q[][pacticipant]={consumer}&q[][version]={version}&q[][pacticipant]={storm.Results.First().Provider}&q[][version]={version}&latestby=cvpv");
        answer.Json["summary"]!["deployable"]!.GetValue<bool>().Should().Be(storm.Results.First().Success);
        (await talk.GetAsync($"/can-i-deploy?pacticipant={consumer}&version={version}&environment=test")).Json["matrix"]!.AsArray().Should().NotBeEmpty();
    }
}
