using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Http;

/// <summary>Which form of a document a client gets, and when none suits it.</summary>
public sealed class ContentNegotiation(MemoryBroker broker) : IClassFixture<MemoryBroker>, IAsyncLifetime
{
    private const string Pact = "/pacts/provider/Bar/consumer/Foo/version/1";
    private const string Hal = "application/hal+json";
    private const string Extended = "application/vnd.pactbrokerextended.v1+json";

    public async ValueTask InitializeAsync() =>
        await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a"), branch: "main", tags: "dev"));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/pacticipants", "*/*", 200, Hal)]
    [InlineData("/pacticipants", "application/*", 200, Hal)]
    [InlineData("/pacticipants", "application/json", 200, Hal)]
    [InlineData("/pacticipants", "application/vnd.github+json", 200, Hal)]
    [InlineData("/pacticipants", "text/html,application/xhtml+xml,*/*;q=0.8", 200, Hal)]
    [InlineData("/pacticipants", "image/png", 406, Hal)]
    [InlineData("/pacticipants", "text/plain, text/html", 406, "text/html")]
    [InlineData("/pacticipants", "application/hal+json;q=0", 406, Hal)]
    [InlineData("/pacticipants", "nonsense", 200, Hal)]
    [InlineData("/relationships", "text/csv", 200, "text/csv")]
    [InlineData("/relationships", "text/html", 406, "text/html")]
    [InlineData("/integrations", "text/vnd.graphviz", 200, "text/vnd.graphviz")]
    [InlineData("/matrix/provider/Bar/consumer/Foo", "text/plain", 200, "text/plain")]
    [InlineData(Pact, Extended, 200, Extended)]
    [InlineData(Pact, "application/json", 200, Hal)]
    [InlineData("/pacticipants/nobody", "image/png", 404, Hal)]
    [InlineData("/pacticipants/nobody", "application/problem+json", 404, "application/problem+json")]
    public async Task The_form_is_the_one_asked_for(string path, string accept, int status, string type)
    {
        var reply = await broker.Talk.GetAsync(path, ("Accept", accept));

        reply.Status.Should().Be(status);
        reply.MediaType.Should().Be(type);
    }

    [Fact]
    public async Task What_cannot_be_had_is_refused_with_what_can() =>
        (await broker.Talk.GetAsync("/pacticipants", ("Accept", "image/png"))).Json["error"]!.ToString().Should().Contain("application/hal+json");

    [Fact]
    public async Task A_pact_for_tools_stands_beside_its_links()
    {
        var pact = (await broker.Talk.GetAsync(Pact, ("Accept", Extended))).Json;

        pact["contract"]!["consumer"]!["name"]!.ToString().Should().Be("Foo");
        pact["contract"]!.AsObject().Should().NotContainKey("_links");
        pact["_embedded"]!["tags"]![0]!["name"]!.ToString().Should().Be("dev");
        pact["_links"]!["self"]!["href"]!.ToString().Should().EndWith(Pact);
    }

    [Fact]
    public async Task The_relationships_can_be_drawn()
    {
        await broker.Talk.PostAsync("/pacticipants", """{"name":"\"quoted\""}""");
        await broker.Talk.PutAsync("/pacts/provider/Bar/consumer/%22quoted%22/version/1", """{"interactions":[]}""");

        (await broker.Talk.GetAsync("/integrations", ("Accept", "text/vnd.graphviz"))).Text.Should()
            .Be("digraph {\n  node [shape = box];\n  \"\\\"quoted\\\"\" -> \"Bar\";\n  \"Foo\" -> \"Bar\";\n}\n");
    }

    [Theory]
    [InlineData("/pacticipants", "OPTIONS, GET, HEAD, POST")]
    [InlineData("/pacts/provider/Bar/for-verification", "OPTIONS, GET, HEAD, POST")]
    [InlineData("/pacticipants/Foo/branches/feat/x/versions/1", "OPTIONS, GET, HEAD, PUT, DELETE")]
    [InlineData("/deployed-versions/x", "OPTIONS, GET, HEAD, PATCH")]
    public async Task Options_lists_the_methods(string path, string methods)
    {
        var reply = await broker.Talk.SendAsync("OPTIONS", path, null);

        reply.Status.Should().Be(200);
        reply.Header("Access-Control-Allow-Methods").Should().Be(methods);
    }
}
