using PactBroker.Access;
using PactBroker.Tests.Access;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Secrets;
using PactBroker.Tests.Storage;
using PactBroker.Tests.Talking;
using PactBroker.Tests.Webhooks;

namespace PactBroker.Tests.Clusters;

/// <summary>Three brokers on one PostgreSQL database share secrets and tokens, those that one of them makes while all run.</summary>
public sealed class ThreeKeepers
{
    private static readonly (string, string) Ops = ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret"));

    [Fact]
    public async Task Open_what_any_of_them_has_sealed_with_keys_that_came_later_too()
    {
        PostgreSqlServer.Require();
        await using var database = await PostgreSqlTestDatabase.CreateAsync();
        await using var receiver = await Receiver.StartAsync();
        var (time, later) = (new SettableTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), new SettableTime(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)));
        await using var first = await StartAsync(database, time);
        using var one = new Talk(first.BaseAddress);
        await SecretWebhook.DefineAsync(one, receiver);
        await SecretWebhook.TryAsync(one, receiver);

        // Half a year on, it makes a key that the first has not seen.
        await using var second = await StartAsync(database, later);
        await using var third = await StartAsync(database, later);
        using var two = new Talk(second.BaseAddress);
        using var three = new Talk(third.BaseAddress);
        foreach (var writer in new[] { one, two, three })
        {
            await SecretWebhook.DefineAsync(writer, receiver);
            foreach (var reader in new[] { one, two, three })
            {
                await SecretWebhook.TryAsync(reader, receiver);
            }
        }
    }

    [Fact]
    public async Task Start_together_on_an_empty_database_with_one_key()
    {
        PostgreSqlServer.Require();
        await using var database = await PostgreSqlTestDatabase.CreateAsync();
        await using var receiver = await Receiver.StartAsync();
        var time = new SettableTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var brokers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync(database, time)));
        try
        {
            using var one = new Talk(brokers[0].BaseAddress);
            await SecretWebhook.DefineAsync(one, receiver);
            foreach (var broker in brokers)
            {
                using var talk = new Talk(broker.BaseAddress);
                await SecretWebhook.TryAsync(talk, receiver);
            }
        }
        finally
        {
            foreach (var broker in brokers)
            {
                await broker.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Let_in_whom_one_of_them_has_given_a_token_and_nobody_whose_token_one_has_revoked()
    {
        await using var cluster = await Cluster.StartAsync(new BrokerOptions { Access = new AccessOptions { FullUser = new BasicUser("ops", "s3cret") } });
        var created = (await cluster.Talks[0].SendAsync("POST", "/tokens", """{"description":"CI","role":"ci"}""", Ops)).Json;
        var token = ("Authorization", $"Bearer {created["token"]}");
        foreach (var (talk, i) in cluster.Talks.Select((talk, i) => (talk, i)))
        {
            (await talk.SendAsync("PUT", $"/pacticipants/Foo/versions/{i}", "{}", token)).Status.Should().Be(201);
        }

        (await cluster.Talks[2].SendAsync("DELETE", $"/tokens/{created["uuid"]}", null, Ops)).Status.Should().Be(204);
        foreach (var talk in cluster.Talks)
        {
            (await talk.GetAsync("/pacticipants/Foo", token)).Status.Should().Be(401);
        }
    }

    private static Task<RunningBroker> StartAsync(PostgreSqlTestDatabase database, TimeProvider time) => BrokerHost.StartAsync(
        SecretWebhook.Options(BrokerDatabase.PostgreSql(database.ConnectionString), SecretWebhook.Key) with { Time = time }, TestContext.Current.CancellationToken);
}
