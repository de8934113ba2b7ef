using System.Text.Json.Nodes;
using PactBroker.Documentation;
using PactBroker.Tests.Events;
using PactBroker.Tests.ProviderContracts;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Documentation;

/// <summary>Whatever relation a document has, its curie leads to a page about it.</summary>
public abstract class PagesOfRelations(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : PagesOfRelations(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : PagesOfRelations(broker), IClassFixture<PostgreSqlBroker>;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["{provider}"] = "Bar%2FBaz",
        ["{consumer}"] = "Foo",
        ["{pacticipant}"] = "Foo",
        ["{version}"] = "1",
        ["{consumerApplicationVersion}"] = "1",
        ["{branch}"] = "main",
        ["{tag}"] = "dev",
        ["{environment}"] = "production",
        ["{label}"] = "team",
        ["{writer}"] = "Writer",
    };

    private readonly HashSet<string> _relations = [];
    private readonly HashSet<string> _visited = [];
    private readonly Queue<string> _waiting = new();

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task Every_relation_that_is_found_by_following_all_links_has_a_page()
    {
        await LiveAsync();
        _waiting.Enqueue("/");
        while (_waiting.TryDequeue(out var path))
        {
            if (_visited.Add(path) && await Talk.GetAsync(path, ("Accept", "application/hal+json")) is { Status: 200, MediaType: "application/hal+json" } reply)
            {
                Read(reply.Json);
            }
        }

        _visited.Should().HaveCountGreaterThan(60);
        _relations.Should().HaveCountGreaterThan(70);
        foreach (var relation in _relations)
        {
            var page = await Talk.GetAsync($"/doc/{relation}?context=index");
            (page.Status, page.MediaType).Should().Be((200, "text/html"), relation);
            page.Text.Should().Contain($"<h1>pb:{relation}</h1>").And.Contain("<h2>Methods</h2>");
        }

        RelationCatalogue.Rows.Select(row => row.Name).Except(_relations).Should().BeEmpty("a page about a relation that no document has misleads");
    }

    [Fact]
    public async Task An_unknown_relation_has_none()
    {
        var reply = await Talk.GetAsync("/doc/%3Cscript%3E");

        reply.Status.Should().Be(404);
        (await Talk.GetAsync("/doc")).Text.Should().Contain("pb:publish-contracts");
    }

    [Fact]
    public void Each_relation_has_one_row_that_says_something()
    {
        RelationCatalogue.Rows.Select(row => row.Name).Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        RelationCatalogue.Rows.Should().OnlyContain(row => row.Gives.EndsWith('.') && row.Methods.Length > 0 && row.Example.Length > 0);
    }

    private void Read(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Read(item);
            }
        }

        foreach (var (name, value) in node as JsonObject ?? [])
        {
            if (name == "_links")
            {
                ReadLinks(value!.AsObject());
            }
            else
            {
                Read(value);
            }
        }
    }

    private void ReadLinks(JsonObject links)
    {
        foreach (var (relation, value) in links.Where(link => link.Key != "curies"))
        {
            if (relation.Split(':') is [_, var name])
            {
                _relations.Add(name);
            }

            foreach (var link in value is JsonArray several ? several.AsEnumerable() : [value])
            {
                var path = Names.Aggregate(link!["href"]!.ToString()[Talk.Base.Length..], (text, each) => text.Replace(each.Key, each.Value, StringComparison.Ordinal));
                if (!path.Contains('{', StringComparison.Ordinal))
                {
                    _waiting.Enqueue(path.Length == 0 ? "/" : path);
                }
            }
        }
    }

    private async Task LiveAsync()
    {
        var published = await Talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "1", "Bar/Baz", SomePact.Between("Foo", "Bar/Baz", "a"), branch: "main", tags: "dev"));
        Read(published.Json);
        Read((await Talk.DeleteAsync("/pacts/provider/Bar%2FBaz/consumer/Foo/version/1")).Json);
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "1", "Bar/Baz", SomePact.Between("Foo", "Bar/Baz", "a"), branch: "main", tags: "dev"));
        await Talk.PutAsync("/pacticipants/Foo/labels/team");
        foreach (var (consumer, provider) in new[] { ("\"name\":\"Foo\"", "\"name\":\"Bar/Baz\""), ("\"label\":\"team\"", "\"label\":\"team\"") })
        {
            await Talk.PostAsync("/webhooks", $$$"""{"consumer":{{{{consumer}}}},"provider":{{{{provider}}}},"events":[{"name":"provider_verification_published"}],"request":{"method":"POST","url":"https://receiver.invalid/"}}""");
        }

        var pacts = await Talk.PostAsync("/pacts/provider/Bar%2FBaz/for-verification", """{"consumerVersionSelectors":[{"latest":true}]}""");
        Read(pacts.Json);
        var pact = await Talk.GetAsync(pacts.Json["_embedded"]!["pacts"]![0]!["_links"]!["self"]!["href"]!.ToString()[Talk.Base.Length..]);
        Read((await Talk.PostAsync(pact.Link("pb:publish-verification-results")[Talk.Base.Length..], """{"success":true,"providerApplicationVersion":"1"}""")).Json);
        await Talk.PostAsync(pact.Link("pb:publish-verification-results")[Talk.Base.Length..], """{"success":false,"providerApplicationVersion":"2"}""");
        var schema = SomeEvent.OpenJson("\"sku\":{\"type\":\"string\"}");
        await Talk.PostAsync("/contracts/publish", SomeEvent.Publication("1", SomeEvent.Reader("Foo", schema)));
        await Talk.PostAsync("/contracts/publish", SomeEvent.Publication("1", SomeEvent.Writer("Writer", schema)));
        var readers = (await Talk.GetAsync($"/events/writers/Writer/readers?event={SomeEvent.Stock}")).Json;
        var results = readers["_embedded"]!["readers"]![0]!["_links"]!["pb:publish-event-results"]!["href"]!.ToString()[Talk.Base.Length..];
        Read(readers);
        Read((await Talk.PostAsync(results, """{"writer":"Writer","writerVersion":"1","success":true}""")).Json);
        foreach (var way in new[] { "deployed-versions", "released-versions" })
        {
            var environment = (await Talk.GetAsync("/environments?name=production")).Json["_embedded"]!["environments"]![0]!["uuid"];
            Read((await Talk.PostAsync($"/pacticipants/Foo/versions/1/{way}/environment/{environment}")).Json);
        }

        Read((await Talk.PostAsync("/provider-contracts/provider/Bar%2FBaz/publish", SomeDocument.Publication("1", SomeDocument.OfPrices()))).Json);

        // More than was approved is asked for, and waits for who owns that.
        await Talk.PutAsync("/pacticipants/Bar%2FBaz/approval", """{"owners":["alice"]}""");
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "2", "Bar/Baz", SomePact.Between("Foo", "Bar/Baz", "a", "b")));
    }
}
