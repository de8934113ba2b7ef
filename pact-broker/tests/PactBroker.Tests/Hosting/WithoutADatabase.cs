using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Hosting;

/// <summary>When the database is away, the broker says so, and works again when it is back.</summary>
public sealed class WithoutADatabase
{
    [Fact]
    public async Task Requests_are_refused_while_the_database_is_away_and_answered_again_afterwards()
    {
        PostgreSqlServer.Require();
        await using var database = await PostgreSqlTestDatabase.CreateAsync();
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.PostgreSql(database.ConnectionString) }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        (await talk.PutAsync("/pacticipants/Foo/versions/1")).Status.Should().Be(201);

        await PostgreSqlServer.ExecuteAsync($"ALTER DATABASE \"{database.Name}\" ALLOW_CONNECTIONS false");
        await PostgreSqlServer.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database.Name}'");
        var refused = new[] { await talk.GetAsync("/pacticipants"), await talk.PutAsync("/pacticipants/Foo/versions/2"), await talk.GetAsync("/diagnostic/status/heartbeat") };
        await PostgreSqlServer.ExecuteAsync($"ALTER DATABASE \"{database.Name}\" ALLOW_CONNECTIONS true");

        refused.Select(reply => reply.Status).Should().Equal(503, 503, 200);
        refused[0].Header("Retry-After").Should().NotBeNull();
        (await talk.PutAsync("/pacticipants/Foo/versions/2")).Status.Should().Be(201);
        (await talk.GetAsync("/pacticipants/Foo/versions")).Json["_embedded"]!["versions"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_at_the_start_and_its_password_is_not()
    {
        var start = () => BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.PostgreSql("Host=127.0.0.1;Port=1;Username=u;Password=secret;Database=pacts") });

        (await start.Should().ThrowAsync<BrokerStartException>()).Which.Message.Should().Contain("pacts on 127.0.0.1:1").And.NotContain("secret");
    }
}
