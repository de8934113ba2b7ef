using PactBroker.Cleaning;
using PactBroker.Storage;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Storage;

namespace PactBroker.Tests.Cleaning;

/// <summary>Of several brokers on one database, one cleans up.</summary>
public sealed class TakingTurns
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_many_who_want_it_for_an_appointment_one_gets_it(string databaseName)
    {
        await using var database = await TestDatabase.CreateToReopenAsync(databaseName);
        var time = new SettableTime(Start);
        var nodes = Enumerable.Range(0, 4).Select(_ => database.Database.Open(time)).ToList();

        var taken = await Task.WhenAll(nodes.Select((node, i) => node.WriteAsync(session => new CleaningTurn($"{i}").TakeAsync(session, Start), CancellationToken.None)));
        var winner = Array.IndexOf(taken, true);
        await nodes[winner].WriteAsync(new CleaningTurn($"{winner}").GiveBackAsync, CancellationToken.None);
        var late = await nodes[0].WriteAsync(session => new CleaningTurn("late").TakeAsync(session, Start), CancellationToken.None);
        var next = await nodes[0].WriteAsync(session => new CleaningTurn("next").TakeAsync(session, Start.AddDays(1)), CancellationToken.None);

        taken.Should().ContainSingle(each => each);
        late.Should().BeFalse("it was done for this appointment");
        next.Should().BeTrue();
        await CloseAsync(nodes);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_is_silent_for_minutes_loses_it_and_deletes_no_more(string databaseName)
    {
        await using var database = await TestDatabase.CreateToReopenAsync(databaseName);
        var time = new SettableTime(Start);
        var storage = database.Database.Open(time);
        var (first, second) = (new CleaningTurn("first"), new CleaningTurn("second"));
        Task<bool> Write(Func<StorageSession, Task<bool>> work) => storage.WriteAsync(work, CancellationToken.None);

        (await Write(session => first.TakeAsync(session, Start))).Should().BeTrue();
        (await Write(session => second.TakeAsync(session, Start.AddMinutes(1)))).Should().BeFalse("the first has it");
        time.Now = Start.AddMinutes(4);
        (await Write(first.KeepAsync)).Should().BeTrue();
        time.Now = Start.AddMinutes(8);
        (await Write(session => second.TakeAsync(session, Start.AddMinutes(1)))).Should().BeFalse("it was there four minutes ago");
        time.Now = Start.AddMinutes(10);
        (await Write(session => second.TakeAsync(session, Start.AddMinutes(1)))).Should().BeTrue();
        (await Write(first.KeepAsync)).Should().BeFalse();
        await CloseAsync([storage]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Others_write_while_it_cleans_up(string databaseName)
    {
        await using var broker = await AgingBroker.StartAsync(databaseName);
        for (var version = 1; version <= 120; version++)
        {
            await broker.PublishAsync("Foo", $"{version}", "Bar", content: $"{version % 7}");
        }

        broker.PassDays(1);
        var cleaning = broker.CleanAsync("""{"keepVersionSelectors":[{"max_age":0}],"deletionLimit":119}""");
        var publishing = Enumerable.Range(200, 40).Select(version => broker.PublishAsync("Foo", $"{version}", "Baz", content: $"{version % 5}")).ToList();
        await Task.WhenAll([cleaning, .. publishing]);

        (await cleaning)["deleted"]!["versions"]!.GetValue<int>().Should().Be(119);
        (await broker.VersionsAsync("Foo")).Should().BeEquivalentTo(Enumerable.Range(200, 40).Append(120).Select(version => $"{version}"));
    }

    private static async Task CloseAsync(IEnumerable<IBrokerStorage> nodes)
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }
}
