using PactBroker.Access;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Storage;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Access;

/// <summary>A token that is good for a while opens nothing afterwards, and says so to whoever holds it.</summary>
public sealed class TokensThatExpire
{
    private const string NinetyDays = """{"description":"CI of Foo","scopes":["publish"],"expiresIn":7776000}""";

    private static readonly BasicUser User = new("ops", "s3cret");

    private static readonly (string, string) Ops = ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret"));

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Are_good_until_their_last_second_and_refused_by_name_from_then_on(string database)
    {
        await using var own = await TestDatabase.CreateAsync(database);
        var time = new SettableTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = own.Database, Time = time, Access = new AccessOptions { FullUser = User } }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var created = await talk.SendAsync("POST", "/tokens", NinetyDays, Ops);
        var forever = await talk.SendAsync("POST", "/tokens", """{"description":"for good","scopes":["publish"]}""", Ops);
        const string End = "2026-04-01T00:00:00+00:00";
        (created.Json["expiresAt"]!.ToString(), forever.Json["expiresAt"]).Should().Be((End, null));

        time.Now = new DateTimeOffset(2026, 3, 31, 23, 59, 59, TimeSpan.Zero);
        (await SaveAsync(talk, created, "1")).Status.Should().Be(201);

        time.Now = new DateTimeOffset(2026, 4, 1, 0, 0, 1, TimeSpan.Zero);
        var refused = await SaveAsync(talk, created, "2");
        (refused.Status, refused.Json["error"]!.ToString()).Should().Be(
            (401, $"The token {created.Json["uuid"]} (CI of Foo) has expired on {End}. Whoever has admin makes a new one: contracts token create."));
        refused.Header("WWW-Authenticate").Should().NotBeNull();
        (await SaveAsync(talk, forever, "3")).Status.Should().Be(201);
        (await talk.GetAsync("/tokens", Ops)).Json["_embedded"]!["tokens"]!.AsArray().Select(token => token!["expiresAt"]?.ToString()).Should().Equal(End, null);
        var page = (await talk.GetAsync("/tokens", Ops, ("Accept", "text/html"))).Text;
        page.Should().Contain("expired").And.Contain("CI of Foo");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    [InlineData("\"90d\"")]
    [InlineData("true")]
    public async Task A_lifetime_that_cannot_be_meant_is_refused(string lifetime)
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = new AccessOptions { FullUser = User } }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        var reply = await talk.SendAsync("POST", "/tokens", $$"""{"description":"x","scopes":["read"],"expiresIn":{{lifetime}}}""", Ops);

        reply.Status.Should().Be(400);
        reply.Json["errors"]!["expiresIn"]![0]!.ToString().Should().StartWith("must be a whole number of seconds");
    }

    private static Task<Talk.Reply> SaveAsync(Talk talk, Talk.Reply token, string version) =>
        talk.SendAsync("PUT", $"/pacticipants/Foo/versions/{version}", "{}", ("Authorization", $"Bearer {token.Json["token"]}"));
}
