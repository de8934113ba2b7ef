using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Hosting;

/// <summary>What was acknowledged is there after the process was killed, and nothing is there by half.</summary>
public sealed class KillingTheBroker
{
    [Fact]
    public async Task Every_acknowledged_publication_survives_a_kill_in_the_middle_of_two_hundred()
    {
        var folder = Directory.CreateTempSubdirectory("killed-broker-");
        var file = Path.Combine(folder.FullName, "broker.db");
        var acknowledged = await PublishUntilKilledAsync(file);

        acknowledged.Should().HaveCountGreaterThanOrEqualTo(40).And.HaveCountLessThan(200, "the kill came in the middle");
        await using (var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.File(file) }, TestContext.Current.CancellationToken))
        {
            await ExpectAsync(broker.BaseAddress, acknowledged);
        }

        folder.Delete(recursive: true);
    }

    private static async Task<List<int>> PublishUntilKilledAsync(string file)
    {
        using var process = await BrokerProcess.StartAsync(file);
        using var talk = new Talk(process.Address);
        var acknowledged = new List<int>();
        async Task PublishAsync(int i)
        {
            try
            {
                var pact = SomePact.Between("Foo", "Bar", $"a {i}", $"b {i}");
                if ((await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", $"{i}", "Bar", pact, branch: $"b{i}"))).Status != 200)
                {
                    return;
                }

                lock (acknowledged)
                {
                    acknowledged.Add(i);
                    if (acknowledged.Count == 40)
                    {
                        process.Kill();
                    }
                }
            }
            catch (HttpRequestException)
            {
                // Never answered: may be there or not.
            }
        }

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) => await PublishAsync(i));
        return acknowledged;
    }

    private static async Task ExpectAsync(Uri address, List<int> acknowledged)
    {
        using var talk = new Talk(address);
        foreach (var i in acknowledged)
        {
            (await talk.GetAsync($"/pacts/provider/Bar/consumer/Foo/version/{i}")).Json["interactions"]!.AsArray().Should().HaveCount(2);
            (await talk.GetAsync($"/pacticipants/Foo/branches/b{i}/latest-version")).Json["number"]!.ToString().Should().Be($"{i}");
        }

        // Nothing by half: every version that is there has its branch and its pact.
        var versions = (await talk.GetAsync("/pacticipants/Foo/versions")).Json["_embedded"]!["versions"]!.AsArray().Select(version => version!["number"]!.ToString()).ToList();
        versions.Should().Contain(acknowledged.Select(i => $"{i}"));
        foreach (var version in versions)
        {
            (await talk.GetAsync($"/pacts/provider/Bar/consumer/Foo/version/{version}")).Status.Should().Be(200);
            (await talk.GetAsync($"/pacticipants/Foo/branches/b{version}/versions/{version}")).Status.Should().Be(200);
        }
    }
}
