using System.Text;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>What providers publish of themselves, in the two forms that clients send.</summary>
public abstract class PublishingDocuments(TestBroker broker)
{
    private const string Yaml = """
        openapi: 3.0.3
        info: {title: Prices, version: "1"}
        paths:
          /prices/{sku}:
            get:
              responses:
                200:
                  description: the price
                  content:
                    application/json:
                      schema: {type: object, required: [amount], properties: {amount: {type: integer}}}
        """;

    private readonly string _provider = $"Prices-{Guid.CreateVersion7():N}";

    public sealed class OnSqlite(MemoryBroker broker) : PublishingDocuments(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : PublishingDocuments(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    private string Publish => $"/provider-contracts/provider/{_provider}/publish";

    [Fact]
    public async Task It_is_told_at_once_how_the_pacts_of_the_consumers_stand_with_it()
    {
        foreach (var (consumer, body) in new[] { ("Shop", """{"amount":5}"""), ("Till", """{"amount":"five"}""") })
        {
            await Talk.PostAsync("/contracts/publish", SomePact.Publication($"{consumer}-{_provider}", "7", _provider, SomeDocument.Pact($"{consumer}-{_provider}", _provider, body)));
        }

        var reply = await Talk.PostAsync(Publish, SomeDocument.Publication("1", SomeDocument.OfPrices(), branch: "main"));

        reply.Status.Should().Be(200, reply.Text);
        reply.Json["notices"]!.AsArray().Select(notice => $"{notice!["type"]}: {notice["text"]}").Should().SatisfyRespectively(
            saved => saved.Should().Be($"debug: Created {_provider} version 1 with branch main"),
            published => published.Should().Be($"success: Provider contract successfully published for {_provider} version 1."),
            agrees => agrees.Should().Be($"info:   Agrees with the pact of Shop-{_provider} version 7, relaxations: 0"),
            disagrees => disagrees.Should().StartWith($"warning:   Disagrees with the pact of Till-{_provider} version 7: a price: response body $.amount"));
        reply.Link("pf:provider-contract").Should().EndWith($"/contracts/provider/{_provider}/version/1");
    }

    [Fact]
    [Trait("row", "S4-002")]
    public async Task Document_and_evidence_are_kept_as_they_were_sent()
    {
        var document = SomeDocument.OfPrices() + "\n";
        await Talk.PostAsync(Publish, SomeDocument.Publication("1", document, evidence: "<testsuite/>"));
        await Talk.PostAsync(Publish, SomeDocument.Publication("2", document, evidence: null));

        var first = await Talk.GetAsync($"/contracts/provider/{_provider}/version/1");
        var second = await Talk.GetAsync($"/contracts/provider/{_provider}/version/2");

        (await Talk.GetAsync(first.Link("pb:provider-document")[Talk.Base.Length..])).Text.Should().Be(document);
        var evidence = await Talk.GetAsync(first.Link("pb:evidence")[Talk.Base.Length..]);
        evidence.Text.Should().Be("<testsuite/>");
        evidence.MediaType.Should().Be("text/plain", "what a tool has written is shown, and never run");
        second.Json["_links"]!.AsObject().Should().NotContainKey("pb:evidence");
        first.Json["selfVerificationResults"]!["verifier"]!.ToString().Should().Be("some tool");
        second.Json["hash"]!.ToString().Should().Be(first.Json["hash"]!.ToString(), "equal documents are one");
    }

    [Fact]
    public async Task A_document_in_YAML_is_held_against_as_one_in_JSON_is()
    {
        await Talk.PostAsync("/contracts/publish", SomePact.Publication($"Shop-{_provider}", "7", _provider, SomeDocument.Pact($"Shop-{_provider}", _provider)));

        var reply = await Talk.PostAsync(Publish, SomeDocument.Publication("1", Yaml));

        reply.Status.Should().Be(200, reply.Text);
        reply.Text.Should().Contain($"Agrees with the pact of Shop-{_provider} version 7");
        (await Talk.GetAsync($"/contracts/provider/{_provider}/version/1/document")).Text.Should().Be(Yaml);
    }

    [Fact]
    public async Task Older_clients_put_it_to_the_address_of_the_version()
    {
        var body = $$$"""{"content":"{{{SomeDocument.Encoded(SomeDocument.OfPrices())}}}","contractType":"oas","contentType":"application/json","verificationResults":{"success":true,"content":"c29tZSByZXN1bHRz","contentType":"text/plain","format":"text","verifier":"my custom tool","verifierVersion":"1.0"}}""";

        var reply = await Talk.PutAsync($"/contracts/provider/{_provider}/version/1", body);

        reply.Status.Should().Be(201, reply.Text);
        reply.Link("pf:ui").Should().Be(reply.Link("self"));
        reply.Json["selfVerificationResults"]!["success"]!.GetValue<bool>().Should().BeTrue();
    }

    [Theory]
    [InlineData("%20", "cannot be blank")]
    [InlineData("1%ED%A0%80", "is not UTF-8 text")]
    public async Task A_version_in_the_address_that_is_none_is_refused_and_nothing_is_written(string version, string because)
    {
        var reply = await Talk.PutAsync($"/contracts/provider/{_provider}/version/{version}", $$"""{"content":"{{SomeDocument.Encoded(SomeDocument.OfPrices())}}"}""");

        reply.Status.Should().Be(400, reply.Text);
        reply.Json["errors"]!["version"]![0]!.ToString().Should().Be(because);
        (await Talk.GetAsync($"/pacticipants/{_provider}")).Status.Should().Be(404);
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "{}", "\"pacticipantVersionNumber\":[\"is missing\"]" },
        { """{"pacticipantVersionNumber":"1"}""", "\"contract\":[\"is missing\"]" },
        { """{"pacticipantVersionNumber":"1","contract":{}}""", "\"content\":[\"is missing\"]" },
        { """{"pacticipantVersionNumber":"1","contract":{"content":"%%"}}""", "is not valid Base64" },
        { """{"pacticipantVersionNumber":"1","contract":{"content":"/w=="}}""", "is not UTF-8 text" },
        { Contract("""{"openapi":"2.0"}"""), "is not an OpenAPI document of version 3.0 or 3.1" },
        { Contract("{"), "is not JSON" },
        { Contract("""{"openapi":"3.1.0","info":{"title":"a","title":"b"}}"""), "is not JSON" },
        { Contract("openapi: 3.1.0\npaths: {a: *b}"), "is not YAML that has a JSON form: line 2" },
        { Contract("""{"openapi":"3.1.0","x-deep":""" + new string('[', 100) + new string(']', 100) + "}"), "is not JSON" },
        { Contract("{\"openapi\":\"3.1.0\"}\0"), "cannot contain the character U+0000" },
        { Contract("""{"openapi":"3.1.0","paths":{"/prices/\ud800":{"get":{}}}}"""), "has half of a surrogate pair" },
        { Contract("""{"openapi":"3.1.0","servers":[{"url":"http://\udfff"}]}"""), "has half of a surrogate pair" },
        { Contract("""{"openapi":"3\ud800"}"""), "has half of a surrogate pair" },
        { """{"pacticipantVersionNumber":" ","contract":{}}""", "cannot be blank" },
        { Contract(SomeDocument.OfPrices(), """,'specification':'graphql'"""), "must be one of: oas" },
        { Contract(SomeDocument.OfPrices(), """,'selfVerificationResults':{'success':'yes'}"""), "must be boolean" },
        { Contract(SomeDocument.OfPrices(), """,'selfVerificationResults':{'success':true,'content':'""" + Convert.ToBase64String(new byte[1024 * 1024 + 1]) + "'}"), "is longer than 1048576 bytes" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_document_or_no_evidence_is_refused(string body, string because)
    {
        var reply = await Talk.PostAsync(Publish, body);

        reply.Status.Should().Be(400);
        reply.Text.Should().Contain(because);
        (await Talk.GetAsync($"/pacticipants/{_provider}")).Status.Should().Be(404, "nothing was written");
    }

    private static string Contract(string document, string more = "") =>
        $$$"""{"pacticipantVersionNumber":"1","contract":{"content":"{{{Convert.ToBase64String(Encoding.UTF8.GetBytes(document))}}}"{{{more.Replace('\'', '"')}}} }}""";
}
