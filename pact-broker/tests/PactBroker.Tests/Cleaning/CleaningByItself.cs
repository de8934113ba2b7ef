using PactBroker.Cleaning;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Cleaning;

/// <summary>A broker that is set up to cleans up at its appointments.</summary>
public sealed class CleaningByItself
{
    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Happens_when_the_time_has_come(string databaseName)
    {
        await using var database = await TestDatabase.CreateAsync(databaseName);
        var time = new WaitedForTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var cleaning = new CleaningOptions { Enabled = true, KeepVersions = [new KeepSelector { Latest = true }] };
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = database.Database, Time = time, Cleaning = cleaning }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        foreach (var version in new[] { "1", "2", "3" })
        {
            await talk.PutAsync($"/pacticipants/Foo/versions/{version}");
        }

        // It waits an hour at most, looks at the clock, and waits again: the wait after 02:15 begins when the work of 02:15 is done.
        while (time.GetUtcNow() < new DateTimeOffset(2026, 1, 1, 2, 16, 0, TimeSpan.Zero))
        {
            await time.SomebodyWaitsAsync().WaitAsync(TestContext.Current.CancellationToken);
            (await VersionsAsync(talk)).Should().Be(time.GetUtcNow().Hour == 2 && time.GetUtcNow().Minute >= 15 ? 1 : 3);
            time.Finish();
        }

        (await VersionsAsync(talk)).Should().Be(1);
    }

    private static async Task<int> VersionsAsync(Talk talk) => (await talk.GetAsync("/pacticipants/Foo/versions")).Json["_embedded"]!["versions"]!.AsArray().Count;
}
