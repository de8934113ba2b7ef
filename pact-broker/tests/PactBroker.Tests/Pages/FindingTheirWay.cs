using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PactBroker.Tests.Events;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Pages;

/// <summary>Pages that show everything at once: search, timeline, the API.</summary>
public sealed partial class FindingTheirWay(MemoryBroker broker) : IClassFixture<MemoryBroker>
{
    [Fact]
    public async Task Who_reads_a_field_is_found_in_pacts_and_in_schemas_and_only_where_it_is_one()
    {
        await PublishAsync("Reader", "Maker", """{"description":"a bill","request":{"method":"GET","path":"/bills/1"},"response":{"status":200,"body":{"lines":[{"grandTotal":1}]}}}""");
        await PublishAsync("Talker", "Maker", """{"description":"asks for the grandTotal","request":{"method":"GET","path":"/grandTotal"},"response":{"status":200,"body":{"other":"grandTotal"}}}""");
        await broker.Talk.PublishEventAsync("1", SomeEvent.Reader("Listener", SomeEvent.OpenJson("\"grandTotal\":{\"type\":\"number\"}")));

        (await FoundAsync("/search?q=grandTotal&what=field")).Should().BeEquivalentTo("Reader → Maker", "Listener reads stock-changed");
        (await FoundAsync("/search?q=GRANDtotal&what=path")).Should().Equal("Talker → Maker");
        (await FoundAsync("/search?q=asks%20for%20the")).Should().Equal("Talker → Maker");
        (await FoundAsync("/search?q=never%25written")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_timeline_is_read_to_its_end_page_by_page_and_tells_everything_once()
    {
        for (var version = 0; version < 60; version++)
        {
            await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Busy", $"b{version}", "Calm", SomePact.Between("Busy", "Calm", "x")));
        }

        var (told, next) = (new List<string>(), "/timeline?what=published");
        while (next is not null)
        {
            var page = await broker.Talk.GetAsync(next, ("Accept", "text/html"));
            told.AddRange(PublishedVersion().Matches(page.Text).Select(match => match.Groups["version"].Value));
            next = NextPage().Match(page.Text) is { Success: true } link ? System.Net.WebUtility.HtmlDecode(link.Groups["href"].Value) : null;
        }

        told.Should().Equal(Enumerable.Range(0, 60).Reverse().Select(version => $"b{version}"));
    }

    [Fact]
    public async Task The_timeline_tells_of_webhooks_deployments_and_approvals_too_and_leads_to_them()
    {
        await broker.Talk.PostAsync("/webhooks", """{"events":[{"name":"contract_published"}],"request":{"method":"POST","url":"https://receiver.invalid/"}}""");
        await PublishAsync("Asker", "Giver", """{"description":"a","request":{"method":"GET","path":"/a"},"response":{"status":200}}""");
        await broker.Talk.PutAsync("/pacticipants/Giver/approval", """{"owners":["alice"]}""");
        await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Asker", "2", "Giver", SomePact.Between("Asker", "Giver", "more")));
        var approval = (await broker.Talk.GetAsync("/approvals?pacticipant=Giver")).Json["_embedded"]!["approvals"]![0]!["uuid"];
        await broker.Talk.PostAsync($"/approvals/{approval}/decision", """{"approved":false,"decidedBy":"alice"}""");
        var production = (await broker.Talk.GetAsync("/environments?name=production")).Json["_embedded"]!["environments"]![0]!["uuid"];
        await broker.Talk.PostAsync($"/pacticipants/Asker/versions/1/deployed-versions/environment/{production}");
        await broker.Talk.PostAsync($"/pacticipants/Asker/versions/1/released-versions/environment/{production}");

        foreach (var (what, address) in new[] { ("webhook", "/triggered-webhooks/"), ("approval%20asked", $"/approvals/{approval}"), ("approval%20decided", $"/approvals/{approval}"), ("deployed", $"/environments/{production}"), ("released", $"/environments/{production}") })
        {
            var page = (await broker.Talk.GetAsync($"/timeline?what={what}", ("Accept", "text/html"))).Text;
            page.Should().Contain($"href=\"{address}", "of {0}", what).And.Contain("Asker", "of {0}", what);
            var from = page.IndexOf($"href=\"{address}", StringComparison.Ordinal) + "href=\"".Length;
            var link = System.Net.WebUtility.HtmlDecode(page[from..page.IndexOf('"', from)]);
            (await broker.Talk.GetAsync(link, ("Accept", "text/html"))).Should().Match<Talk.Reply>(reply => reply.Status == 200 && reply.MediaType == "text/html", "{0} leads to {1}", what, link);
        }
    }

    [Fact]
    public async Task The_document_of_the_API_has_every_resource_and_no_page()
    {
        var paths = (await broker.Talk.GetAsync("/openapi.json")).Json["paths"]!.AsObject();

        paths.Should().HaveCountGreaterThan(80);
        paths["/contracts/publish"]!["post"]!["summary"]!.ToString().Should().StartWith("Publishes the contracts of one version");
        paths["/environments/{environment}"]!.AsObject().Select(member => member.Key).Should().BeEquivalentTo("parameters", "get", "put", "delete");
        paths.Select(path => path.Key).Should().NotContain(["/network", "/timeline", "/hal"]);
    }

    private async Task PublishAsync(string consumer, string provider, string interaction) => await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication(
        consumer, "1", provider, new JsonObject { ["consumer"] = new JsonObject { ["name"] = consumer }, ["provider"] = new JsonObject { ["name"] = provider }, ["interactions"] = new JsonArray(JsonNode.Parse(interaction)) }.ToJsonString()));

    private async Task<IEnumerable<string>> FoundAsync(string path) =>
        FoundTitle().Matches((await broker.Talk.GetAsync(path, ("Accept", "text/html"))).Text).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["title"].Value));

    [GeneratedRegex("<article class=\"card\"><h3><a href=\"[^\"]*\">(?<title>[^<]*)</a>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FoundTitle();

    [GeneratedRegex("/consumer/Busy/version/(?<version>b[0-9]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PublishedVersion();

    [GeneratedRegex("rel=\"next\" href=\"(?<href>[^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextPage();
}
