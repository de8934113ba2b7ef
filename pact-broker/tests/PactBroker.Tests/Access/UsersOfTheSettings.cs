using PactBroker.Access;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Access;

public sealed class UsersOfTheSettings
{
    private static readonly AccessOptions Users = new() { FullUser = new BasicUser("ops", "s3cret: ü"), ReadOnlyUser = new BasicUser("guest", "welcome") };

    private static readonly (string, string) Ops = ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret: ü"));
    private static readonly (string, string) Guest = ("Authorization", AskingWithoutPermission.Basic("guest", "welcome"));

    [Fact]
    public async Task The_one_may_do_everything_and_the_other_fetch_what_is_to_be_verified()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var publication = SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a"), branch: "main");

        (await talk.SendAsync("POST", "/contracts/publish", publication, Guest)).Status.Should().Be(403);
        (await talk.SendAsync("POST", "/contracts/publish", publication, Ops)).Status.Should().Be(200);
        var pacts = await talk.SendAsync("POST", "/pacts/provider/Bar/for-verification", """{"consumerVersionSelectors":[{"latest":true}]}""", Guest);
        (pacts.Status, pacts.Json["_embedded"]!["pacts"]!.AsArray().Count).Should().Be((200, 1));
        (await talk.GetAsync("/pacts/provider/Bar/consumer/Foo/latest", Guest)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_refusal_says_what_is_missing_in_the_words_that_the_client_takes()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        (await talk.PostAsync("/environments")).Text.Should().Be("""{"error":"This broker asks who you are: send a user and password, or a token."}""");
        (await talk.SendAsync("POST", "/environments", "{}", Guest)).Text.Should().Be("""{"error":"guest may read; this needs admin."}""");
        (await talk.GetAsync("/", ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret")))).Text.Should().Be("""{"error":"The user 'ops' or its password is not right."}""");
        var problem = await talk.SendAsync("PUT", "/pacticipants/Foo/versions/1", "{}", Guest, ("Accept", "application/problem+json"));
        (problem.Status, problem.MediaType, problem.Json["detail"]!.ToString()).Should().Be((403, "application/problem+json", "guest may read; this needs publish or verify."));
        (await talk.SendAsync("POST", "/subjects/s/versions", "{}", Guest)).Text.Should().Be("""{"error_code":403,"message":"guest may read; this needs publish."}""");
        var registry = await talk.GetAsync("/subjects");
        (registry.Status, registry.Json["error_code"]!.GetValue<int>(), registry.Header("WWW-Authenticate")).Should().Be((401, 401, "Basic realm=\"Restricted area\", Bearer"));
        (await talk.GetAsync("/nothing/of/the/kind")).Status.Should().Be(401, "a stranger learns nothing of addresses");
        (await talk.GetAsync("/nothing/of/the/kind", Guest)).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("/", 200, 401, 401)]
    [InlineData("/pacticipants", 200, 401, 401)]
    [InlineData("/subjects", 200, 401, 401)]
    [InlineData("/diagnostic/status/heartbeat", 200, 200, 401)]
    [InlineData("/pacts/provider/Bar/consumer/Foo/latest/badge", 200, 401, 200)]
    public async Task Some_or_all_of_reading_can_be_open_to_everybody(string path, int whenReadingIs, int whenTheHeartbeatIs, int whenBadgesAre)
    {
        AccessOptions[] settings = [Users with { AllowPublicRead = true }, Users with { PublicHeartbeat = true }, Users with { PublicBadges = true }];
        var found = new List<int>();
        foreach (var access in settings)
        {
            await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = access }, TestContext.Current.CancellationToken);
            using var talk = new Talk(broker.BaseAddress);
            found.Add((await talk.GetAsync(path)).Status);
            (await talk.PutAsync("/pacticipants/Foo/versions/1")).Status.Should().Be(401);
        }

        found.Should().Equal(whenReadingIs, whenTheHeartbeatIs, whenBadgesAre);
    }
}
