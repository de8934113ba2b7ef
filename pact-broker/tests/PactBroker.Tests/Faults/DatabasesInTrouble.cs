using PactBroker.Storage.PostgreSql;
using PactBroker.Storage.Sqlite;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Faults;

/// <summary>A database that takes nothing new: who wants to write is told so, who reads notices nothing, and when it is over all is as before.</summary>
public sealed class DatabasesInTrouble
{
    [Fact]
    public async Task A_sqlite_file_that_may_not_grow_is_said_to_be_full() => await OnSqliteAsync(new Trouble.FullFile(), 507, "is full");

    [Fact]
    public async Task A_sqlite_file_that_may_not_be_written_is_said_to_be_read_only() => await OnSqliteAsync(new Trouble.ReadOnlyFile(), 503, "is read-only");

    [Fact]
    public async Task A_postgresql_server_without_room_is_said_to_be_full() => await OnPostgreSqlAsync(new Trouble.FullDisk(), 507, "is full");

    [Fact]
    public async Task A_postgresql_server_that_may_not_write_is_said_to_be_read_only() => await OnPostgreSqlAsync(new Trouble.ReadOnlyServer(), 503, "is read-only");

    private static async Task OnSqliteAsync(Trouble trouble, int status, string says)
    {
        var folder = Directory.CreateTempSubdirectory("broker-");
        await MeetAsync(trouble, SqliteStorage.OpenFile(Path.Combine(folder.FullName, "broker.db"), TimeProvider.System), "", status, says);
        folder.Delete(recursive: true);
    }

    private static async Task OnPostgreSqlAsync(Trouble trouble, int status, string says)
    {
        PostgreSqlServer.Require();
        await using var database = await PostgreSqlTestDatabase.CreateAsync();
        await MeetAsync(trouble, PostgreSqlStorage.Open(database.ConnectionString, TimeProvider.System), database.Name, status, says);
    }

    private static async Task MeetAsync(Trouble trouble, PactBroker.Storage.IBrokerStorage storage, string database, int status, string says)
    {
        await using var broker = await BrokerOn.StartAsync(storage);
        using var talk = new Talk(broker.BaseAddress);
        (await PublishAsync(talk, "1")).Status.Should().Be(200);

        await trouble.BeginAsync(storage, database);
        var refused = await Task.WhenAll(Enumerable.Range(2, 10).Select(version => PublishAsync(talk, $"{version}")));
        refused.Should().OnlyContain(reply => reply.Status == status && reply.MediaType == "application/hal+json");
        refused[0].Json["error"]!.ToString().Should().Contain(says).And.Contain("nothing was stored");
        (await talk.GetAsync("/pacts/provider/Bar/consumer/Foo/latest", ("Accept", "application/json"))).Status.Should().Be(200);
        (await talk.GetAsync("/can-i-deploy?pacticipant=Foo&version=1&environment=test")).Status.Should().Be(200);
        (await VersionsAsync(talk)).Should().Equal(["1"], "of a publication that was refused nothing is there");

        if (!trouble.Ends)
        {
            return;
        }

        await trouble.EndAsync(storage, database);
        (await PublishAsync(talk, "2")).Status.Should().Be(200);
        (await VersionsAsync(talk)).Should().Equal("2", "1");
    }

    // Large enough that no free page of the file holds it.
    private static Task<Talk.Reply> PublishAsync(Talk talk, string version) => talk.PostAsync(
        "/contracts/publish", SomePact.Publication("Foo", version, "Bar", SomePact.Between("Foo", "Bar", $"{version} {new string('x', 100_000)}"), branch: "main"));

    private static async Task<IEnumerable<string>> VersionsAsync(Talk talk) =>
        (await talk.GetAsync("/pacticipants/Foo/versions")).Json["_embedded"]!["versions"]!.AsArray().Select(version => $"{version!["number"]}");
}
