using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Http;

/// <summary>A name that no address can hold is refused when it is first given, in whichever way, with what is wrong with it.</summary>
public abstract class NamesThatNobodyFinds(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : NamesThatNobodyFinds(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : NamesThatNobodyFinds(broker), IClassFixture<PostgreSqlBroker>;

    private const string Dot = "cannot be '.', which no address can hold";
    private const string Dots = "cannot be '..', which no address can hold";
    private const string TooLong = "cannot be longer than 2000 bytes, and has 2002";

    private static readonly string Long = string.Concat(Enumerable.Repeat("ü", 1001));

    [Theory]
    [InlineData("/pacticipants/{0}/versions/1", "pacticipant")]
    [InlineData("/pacticipants/New/versions/{0}", "version")]
    [InlineData("/pacticipants/New/branches/{0}/versions/1", "branch")]
    [InlineData("/pacticipants/New/versions/1/tags/{0}", "tag")]
    [InlineData("/pacticipants/New/labels/{0}", "label")]
    [InlineData("/pacts/provider/{0}/consumer/New/version/1", "provider")]
    [InlineData("/pacts/provider/New/consumer/{0}/version/1", "consumer")]
    public async Task In_an_address(string path, string part)
    {
        foreach (var (name, problem) in new[] { ("%2E", Dot), ("%2e%2E", Dots), (Uri.EscapeDataString(Long), TooLong) })
        {
            var reply = await broker.Talk.PutAsync(path.Replace("{0}", name, StringComparison.Ordinal));

            reply.Status.Should().Be(400, "of {0}", name);
            reply.Json["errors"]!.ToJsonString().Should().Be(new JsonObject { [part] = new JsonArray(problem) }.ToJsonString());
        }

        (await broker.Talk.PutAsync(path.Replace("{0}", "a%00b", StringComparison.Ordinal))).Status.Should().Be(400);
        (await broker.Talk.GetAsync("/pacticipants/New")).Status.Should().Be(404, "nothing was made on the way");
    }

    [Theory]
    [InlineData("/pacticipants", "name", """{"name":"{0}"}""")]
    [InlineData("/environments", "name", """{"name":"{0}","production":true}""")]
    [InlineData("/contracts/publish", "pacticipantName", """{"pacticipantName":"{0}","pacticipantVersionNumber":"1","contracts":[{"consumerName":"Foo","providerName":"Bar","specification":"pact","contentType":"application/json","content":"e30="}]}""")]
    [InlineData("/contracts/publish", "pacticipantVersionNumber", """{"pacticipantName":"Foo","pacticipantVersionNumber":"{0}","contracts":[{"consumerName":"Foo","providerName":"Bar","specification":"pact","contentType":"application/json","content":"e30="}]}""")]
    [InlineData("/contracts/publish", "branch", """{"pacticipantName":"Foo","pacticipantVersionNumber":"1","branch":"{0}","contracts":[{"consumerName":"Foo","providerName":"Bar","specification":"pact","contentType":"application/json","content":"e30="}]}""")]
    [InlineData("/contracts/publish", "tags", """{"pacticipantName":"Foo","pacticipantVersionNumber":"1","tags":["ok","{0}"],"contracts":[{"consumerName":"Foo","providerName":"Bar","specification":"pact","contentType":"application/json","content":"e30="}]}""")]
    [InlineData("/contracts/publish", "contracts", """{"pacticipantName":"Foo","pacticipantVersionNumber":"1","contracts":[{"consumerName":"Foo","providerName":"{0}","specification":"pact","contentType":"application/json","content":"e30="}]}""")]
    public async Task In_a_body(string path, string field, string body)
    {
        foreach (var (name, problem) in new[] { (".", Dot), ("..", Dots), (Long, TooLong) })
        {
            var reply = await broker.Talk.PostAsync(path, body.Replace("{0}", name, StringComparison.Ordinal));

            reply.Status.Should().Be(400, "of {0}", name);
            reply.Json["errors"]![field]!.ToJsonString().Should().Contain(JsonValue.Create(problem).ToJsonString()[1..^1]);
        }

        var nul = await broker.Talk.PostAsync(path, body.Replace("{0}", "a\\u0000b", StringComparison.Ordinal));
        nul.Status.Should().Be(400);
        nul.Json["errors"]![field]!.ToJsonString().Should().Contain("cannot contain the character U");
    }

    [Fact]
    public async Task In_a_verification_result()
    {
        await broker.Talk.PutAsync("/pacts/provider/Judged/consumer/Judge/version/1", """{"interactions":[]}""");
        var results = (await broker.Talk.GetAsync("/pacts/provider/Judged/consumer/Judge/version/1")).Link("pb:publish-verification-results")[broker.Talk.Base.Length..];

        (await broker.Talk.PostAsync(results, """{"success":true,"providerApplicationVersion":".."}""")).Status.Should().Be(400);
        (await broker.Talk.PostAsync(results, """{"success":true,"providerApplicationVersion":"a\u0000"}""")).Status.Should().Be(400);
        (await broker.Talk.PostAsync(results, """{"success":true,"providerApplicationVersion":"1","buildUrl":"http://ci.example/\u0000"}""")).Status.Should().Be(400);
        // What a test printed is kept as it is.
        var kept = await broker.Talk.PostAsync(results, """{"success":true,"providerApplicationVersion":"1","testResults":["a\u0000b"]}""");
        kept.Status.Should().Be(201);
        kept.Json["testResults"]![0]!.ToString().Should().Be("a\0b");
    }

    [Theory]
    [InlineData("GET", "/pacticipants?q=%00", null)]
    [InlineData("GET", "/matrix?q[][pacticipant]=a%00", null)]
    [InlineData("POST", "/pacts/provider/Judged/for-verification", """{"consumerVersionSelectors":[{"branch":"a\u0000"}]}""")]
    public async Task In_a_question(string method, string path, string? body)
    {
        await broker.Talk.PutAsync("/pacticipants/Judged/versions/1");

        (await broker.Talk.SendAsync(method, path, body)).Status.Should().Be(400);
    }

    [Fact]
    public async Task The_longest_name_is_found_everywhere()
    {
        var name = Uri.EscapeDataString(string.Concat(Enumerable.Repeat("ü", 1000)));
        (await broker.Talk.PutAsync($"/pacticipants/{name}/branches/{name}/versions/{name}")).Status.Should().Be(201);
        (await broker.Talk.PutAsync($"/pacticipants/{name}/versions/{name}/tags/{name}")).Status.Should().Be(201);
        (await broker.Talk.PutAsync($"/pacticipants/{name}/labels/{name}")).Status.Should().Be(201);

        (await broker.Talk.GetAsync($"/pacticipants/{name}/branches/{name}/versions/{name}")).Status.Should().Be(200);
    }
}
