using PactBroker.Access;
using PactBroker.Tests.Databases;
using PactBroker.Tests.ProviderContracts;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Access;

/// <summary>A team has pacticipants and subjects of the registry; a token for it changes those and nothing else.</summary>
public sealed class TokensOfTeams
{
    private const string Schema = """{"schema":"\"string\""}""";

    private static readonly AccessOptions Users = new() { FullUser = new BasicUser("ops", "s3cret") };

    private static readonly (string, string) Ops = ("Authorization", AskingWithoutPermission.Basic("ops", "s3cret"));

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Change_what_the_team_has_at_that_moment(string database)
    {
        await using var own = await TestDatabase.CreateAsync(database);
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = own.Database, Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        await SaveAsync(talk, """{"pacticipants":["Foo"],"subjects":["foo-*"]}""");
        var token = await CreateAsync(talk);

        (await PutVersionAsync(talk, "Foo", token)).Status.Should().Be(201);
        var refused = await PutVersionAsync(talk, "Bar", token);
        (refused.Status, refused.Text).Should().Match<(int Status, string Text)>(reply => reply.Status == 403 && reply.Text.Contains("(ours) may change what belongs to the team Payments; this belongs to Bar.", StringComparison.Ordinal));
        (await PublishAsync(talk, "Foo", "Bar", token)).Status.Should().Be(200);
        (await PublishAsync(talk, "Bar", "Foo", token)).Status.Should().Be(403);
        (await PublishDocumentAsync(talk, "Foo", token)).Status.Should().Be(200);
        (await PublishDocumentAsync(talk, "Bar", token)).Status.Should().Be(403);

        await SaveAsync(talk, """{"pacticipants":["Bar"]}""");
        (await PutVersionAsync(talk, "Foo", token)).Status.Should().Be(403);
        (await PutVersionAsync(talk, "Bar", token)).Status.Should().Be(201);
        (await talk.SendAsync("DELETE", "/teams/Payments", null, Ops)).Status.Should().Be(204);
        (await PutVersionAsync(talk, "Bar", token)).Status.Should().Be(403);
        (await talk.GetAsync("/pacticipants/Bar", token)).Status.Should().Be(200, "everything can be read");
    }

    [Fact]
    public async Task Register_schemas_of_the_team_by_whatever_name_they_are_called()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        await SaveAsync(talk, """{"subjects":["foo-*","whole",":.other:bar"]}""");
        var token = await CreateAsync(talk);

        foreach (var (path, status) in new[]
        {
            ("/subjects/foo-value/versions", 200), ("/subjects/foo-/versions", 200), ("/subjects/whole/versions", 200), ("/subjects/whole-and-more/versions", 403), ("/subjects/foo/versions", 403),
            ("/contexts/.other/subjects/bar/versions", 200), ("/subjects/:.other:bar/versions", 200), ("/subjects/bar/versions", 403), ("/contexts/.other/subjects/foo-value/versions", 403),
        })
        {
            (await talk.SendAsync("POST", path, Schema, token)).Status.Should().Be(status, path);
        }

        (await talk.SendAsync("POST", "/subjects/theirs/versions", Schema, Ops)).Status.Should().Be(200);
        (await talk.SendAsync("PUT", "/config/foo-alias", """{"alias":"theirs"}""", Ops)).Status.Should().Be(200);
        (await talk.SendAsync("POST", "/subjects/foo-alias/versions", """{"schema":"\"int\""}""", token)).Text.Should().Contain("this is the subject theirs");
        (await talk.SendAsync("POST", "/subjects/foo-alias/versions/1/tags", """{"tagsToAdd":[{"path":"x","tags":["PII"]}]}""", token)).Status.Should().Be(403);
        (await talk.SendAsync("PUT", "/config/foo-value", """{"compatibility":"NONE"}""", token)).Status.Should().Be(403, "settings concern all who read");
    }

    [Fact]
    public async Task Change_nothing_of_others_on_any_route()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Access = Users }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        await SaveAsync(talk, """{"pacticipants":["Foo"],"subjects":["foo"]}""");
        var token = await CreateAsync(talk);

        var routes = (await RouteRow.ReadAllAsync()).Where(route => !route.Rule!.AnyOf.HasFlag(Permissions.Read) && !route.Rule.OwnerIsInside).ToList();
        routes.Should().HaveCountGreaterThan(60);
        foreach (var route in routes)
        {
            (await talk.SendAsync(route.Method, route.Path, route.Body is "" ? null : route.Body, token)).Status.Should().Be(403, "of {0}", route);
        }
    }

    private static async Task SaveAsync(Talk talk, string team) => (await talk.SendAsync("PUT", "/teams/Payments", team, Ops)).Status.Should().BeOneOf(200, 201);

    private static async Task<(string, string)> CreateAsync(Talk talk) =>
        ("Authorization", $"Bearer {(await talk.SendAsync("POST", "/tokens", """{"description":"ours","role":"ci","team":"Payments"}""", Ops)).Json["token"]}");

    private static Task<Talk.Reply> PutVersionAsync(Talk talk, string pacticipant, (string, string) who) => talk.SendAsync("PUT", $"/pacticipants/{pacticipant}/versions/7", "{}", who);

    private static Task<Talk.Reply> PublishDocumentAsync(Talk talk, string provider, (string, string) who) =>
        talk.SendAsync("POST", $"/provider-contracts/provider/{provider}/publish", SomeDocument.Publication("1", SomeDocument.OfPrices()), who);

    private static Task<Talk.Reply> PublishAsync(Talk talk, string consumer, string provider, (string, string) who) =>
        talk.SendAsync("POST", "/contracts/publish", SomePact.Publication(consumer, "1", provider, SomePact.Between(consumer, provider, "a"), branch: "main"), who);
}
