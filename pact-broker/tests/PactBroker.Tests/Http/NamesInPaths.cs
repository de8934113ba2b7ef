using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Http;

/// <summary>Names may hold any character, as sent by clients that encode and by those that do not.</summary>
public abstract class NamesInPaths(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : NamesInPaths(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : NamesInPaths(broker), IClassFixture<PostgreSqlBroker>;

    public static TheoryData<string> Names => [
        "feat/x",
        "a b",
        "a%2Fb",
        "100%",
        "ünïcödé 日本 🙂",
        "quote\"'<script>",
        "a?b#c&d=e+f;g",
        "x.json",
        "...",
        "latest",
        "versions",
        "back\\slash",
        new string('n', 300),
        string.Concat(Enumerable.Repeat("🙂", 300)),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_comes_back_as_it_was_given(string name)
    {
        var encoded = Uri.EscapeDataString(name);
        (await broker.Talk.PutAsync($"/pacticipants/{encoded}/branches/{encoded}/versions/{encoded}")).Status.Should().Be(201);
        (await broker.Talk.PutAsync($"/pacticipants/{encoded}/versions/{encoded}/tags/{encoded}")).Status.Should().Be(201);
        var version = (await broker.Talk.GetAsync($"/pacticipants/{encoded}/versions/{encoded}")).Json;

        version["number"]!.ToString().Should().Be(name);
        version["_embedded"]!["branchVersions"]![0]!["name"]!.ToString().Should().Be(name);
        version["_embedded"]!["tags"]![0]!["name"]!.ToString().Should().Be(name);
        (await broker.Talk.GetAsync($"/pacticipants/{encoded}")).Json["name"]!.ToString().Should().Be(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_links_of_a_pact_lead_back_to_it(string name)
    {
        var publication = SomePact.Publication(name, name, name + "2", SomePact.Between(name, name + "2", "a"));
        (await broker.Talk.PostAsync("/contracts/publish", publication)).Status.Should().Be(200);
        var encoded = Uri.EscapeDataString(name);
        var pact = await broker.Talk.GetAsync($"/pacts/provider/{Uri.EscapeDataString(name + "2")}/consumer/{encoded}/version/{encoded}");

        foreach (var relation in new[] { "pb:pact-version", "pb:consumer", "pb:provider", "pb:latest-pact-version", "self", "pb:consumer-version" })
        {
            (await broker.Talk.GetAsync(pact.Link(relation)[broker.Talk.Base.Length..])).Status.Should().Be(200, "of {0}", relation);
        }
    }

    [Theory]
    [InlineData("PUT", "/pacticipants/Raw/branches/feat/x/versions/1", "/pacticipants/Raw/branches/feat%2Fx/versions/1")]
    [InlineData("PUT", "/pacticipants/Raw/branches/feat/x/y/versions/1/2", "/pacticipants/Raw/branches/feat%2Fx%2Fy/versions/1%2F2")]
    [InlineData("PUT", "/pacticipants/Raw/versions/1/2/tags/a/b", "/pacticipants/Raw/versions/1%2F2/tags/a%2Fb")]
    [InlineData("PUT", "/pacticipants/Raw/versions/3/4", "/pacticipants/Raw/versions/3%2F4")]
    public async Task A_slash_that_was_not_encoded_belongs_to_the_name(string method, string raw, string encoded)
    {
        (await broker.Talk.SendAsync(method, raw, "{}")).Status.Should().BeOneOf(200, 201);

        (await broker.Talk.GetAsync(encoded)).Status.Should().Be(200);
        (await broker.Talk.GetAsync(raw)).Text.Should().Be((await broker.Talk.GetAsync(encoded)).Text);
    }

    [Theory]
    [InlineData("/pacticipants//versions", 404)]
    [InlineData("/pacticipants/a%0Ab", 422)]
    [InlineData("/pacticipants/a%09b", 422)]
    public async Task A_path_that_can_only_be_a_mistake_is_refused(string path, int status)
    {
        var reply = await broker.Talk.GetAsync(path);

        reply.Status.Should().Be(status);
        reply.MediaType.Should().Be("application/problem+json");
    }
}
