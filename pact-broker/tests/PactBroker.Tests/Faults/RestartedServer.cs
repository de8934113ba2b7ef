using System.Collections.Concurrent;
using Contracts.Servers.PostgreSql;
using Npgsql;
using PactBroker.Tests.Talking;
using PostgreSqlServer = PactBroker.Tests.Databases.PostgreSqlServer;

namespace PactBroker.Tests.Faults;

/// <summary>A PostgreSQL server that is stopped under a working broker, and started again: meanwhile there are clear refusals, afterwards all is as before.</summary>
public sealed class RestartedServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("broker-postgres-").FullName;
    private PostgreSqlCluster? _cluster;

    private PostgreSqlCluster Cluster => _cluster ?? throw new InvalidOperationException("There is no server.");

    public async ValueTask InitializeAsync()
    {
        PostgreSqlServer.Require();
        Assert.SkipUnless(PostgreSqlCluster.IsInstalled, "PostgreSQL's programs are not installed: the server that CONTRACTS_POSTGRES names is not ours to stop");
        // As root the server runs as another user, who has to get in.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        _cluster = await PostgreSqlCluster.StartAsync(_folder, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        PostgreSqlCluster.Stop(_folder);
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Is_noticed_and_forgotten_and_loses_nothing_that_was_acknowledged()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.PostgreSql(Cluster.ConnectionString) }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var acknowledged = new ConcurrentBag<string>();
        var working = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var clients = Enumerable.Range(0, 8).Select(client => Task.Run(() => PublishUntilRefusedAsync(talk, client, acknowledged, working))).ToList();
        await working.Task;

        PostgreSqlCluster.Stop(_folder);
        (await Task.WhenAll(clients)).Should().OnlyContain(refusal => refusal.Status == 503 && refusal.Header("Retry-After") != null);
        var meanwhile = await Task.WhenAll(talk.GetAsync("/pacticipants"), talk.PutAsync("/pacticipants/Foo/versions/none"), talk.GetAsync("/can-i-deploy?pacticipant=Foo&version=1&environment=test"));
        meanwhile.Should().OnlyContain(reply => reply.Status == 503);
        (await talk.GetAsync("/diagnostic/status/heartbeat")).Status.Should().Be(200, "the process is fine");

        await Cluster.StartAgainAsync(TestContext.Current.CancellationToken);
        var afterwards = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? talk.GetAsync("/pacticipants") : talk.PutAsync($"/pacticipants/Foo/versions/later-{i}")));
        afterwards.Should().OnlyContain(reply => reply.Status == 200 || reply.Status == 201);
        foreach (var version in acknowledged)
        {
            (await talk.GetAsync($"/pacts/provider/Bar/consumer/Foo/version/{version}")).Status.Should().Be(200, "{0} was acknowledged", version);
        }

        NpgsqlConnection.ClearAllPools();
    }

    private static async Task<Talk.Reply> PublishUntilRefusedAsync(Talk talk, int client, ConcurrentBag<string> acknowledged, TaskCompletionSource working)
    {
        for (var i = 0; ; i++)
        {
            var version = $"{client}.{i}";
            var reply = await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", version, "Bar", SomePact.Between("Foo", "Bar", version)));
            if (reply.Status != 200)
            {
                return reply;
            }

            acknowledged.Add(version);
            if (acknowledged.Count > 40)
            {
                working.TrySetResult();
            }
        }
    }
}
