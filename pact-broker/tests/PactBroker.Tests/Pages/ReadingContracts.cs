using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PactBroker.Tests.Events;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Pages;

/// <summary>Contracts and results as people read them.</summary>
public sealed partial class ReadingContracts(MemoryBroker broker) : IClassFixture<MemoryBroker>
{
    private const string Pair = "/pacts/provider/Prices/consumer/Shop";

    [Fact]
    public async Task An_interaction_is_shown_with_its_states_rules_in_words_and_a_command_to_try_it()
    {
        await PublishAsync("words", total: "12.5");
        var page = await ReadAsync($"{Pair}/version/words");

        page.Should().Contain("Given product lamp costs 12.5")
            .And.Contain("\"total\": 12.5, any number with a fraction")
            .And.Contain("\"currency\": \"EUR\" matches ^[A-Z]{3}$")
            .And.Contain("curl -i \"$PROVIDER\"'/prices/lamp?in=EUR' \\ -H 'Accept: application/json'");
    }

    [Fact]
    public async Task Two_versions_are_compared_field_by_field()
    {
        await PublishAsync("before", total: "1");
        await PublishAsync("after", total: "2");

        (await ReadAsync($"{Pair}/version/after?compare=before")).Should().MatchRegex(@"response\.body\.total 1 2 ");
        (await ReadAsync($"{Pair}/version/after?compare=after")).Should().Contain("Nothing changed that matters");
    }

    [Fact]
    public async Task A_result_says_what_differs_where_and_who_changed_since_it_last_passed()
    {
        await PublishAsync("judged", total: "3");
        var pact = await broker.Talk.GetAsync($"{Pair}/version/judged");
        var results = pact.Link("pb:publish-verification-results")[broker.Talk.Base.Length..];
        await broker.Talk.PostAsync(results, """{"success":true,"providerApplicationVersion":"7"}""");
        var failed = await broker.Talk.PostAsync(results, """
            {"success":false,"providerApplicationVersion":"8","buildUrl":"https://ci.example.org/8","testResults":[{"interactionDescription":"a price","success":false,"verdict":"contract-broken","blame":"provider","trust":"read-only",
            "mismatches":[{"attribute":"body","identifier":"$.total","description":"a text came","expected":"3","actual":"\"3\"","rule":"decimal"}]}]}
            """);
        await broker.Talk.PatchAsync("/pacticipants/Shop/versions/judged", """{"buildUrl":"https://ci.example.org/shop"}""");
        var page = await ReadAsync(failed.Link("self")[broker.Talk.Base.Length..]);
        var source = (await broker.Talk.GetAsync(failed.Link("self")[broker.Talk.Base.Length..], ("Accept", "text/html"))).Text;

        source.Should().Contain("href=\"https://ci.example.org/8\"").And.Contain("href=\"https://ci.example.org/shop\"");
        page.Should().Contain("Prices 8 does not give what is needed by Shop judged")
            .And.Contain("body $.total a text came decimal needed 3 came \"3\"")
            .And.Contain("\"total\": 3, any number with a fraction ✗ a text came")
            .And.Contain("Changed since Prices: the contract is the same")
            .And.Contain("contract broken a price only read")
            .And.Contain("the answer differs from what is needed. It follows from a change of Prices.")
            .And.Contain("their results are worth less");
    }

    [Fact]
    public async Task An_event_is_a_tree_of_fields_with_what_breaks_at_its_place_and_an_example()
    {
        await broker.Talk.PublishEventAsync("1", SomeEvent.Writer("Stock", SomeEvent.ClosedJson("\"sku\":{\"type\":\"string\"},\"available\":{\"type\":[\"integer\",\"null\"]}", "sku", "available")));
        var reader = SomeEvent.Reader("Mail", SomeEvent.OpenJson("\"available\":{\"type\":\"integer\"}", "available"));
        await broker.Talk.PublishEventAsync("1", reader);
        var contract = (await broker.Talk.GetAsync("/pacticipants/Mail/versions/1/events")).Json.ToJsonString();
        var page = await ReadAsync(ContractAddress().Match(contract).Value[broker.Talk.Base.Length..]);

        page.Should().Contain("Mail reads stock-changed").And.Contain("not readable Stock 1").And.MatchRegex("for example .*\"available\":null")
            .And.MatchRegex(@"available integer required ✗ ");
    }

    private async Task PublishAsync(string version, string total) => (await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Shop", version, "Prices", new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = "Shop" },
        ["provider"] = new JsonObject { ["name"] = "Prices" },
        ["interactions"] = new JsonArray(new JsonObject
        {
            ["description"] = "a price",
            ["providerStates"] = new JsonArray(new JsonObject { ["name"] = "product lamp costs 12.5" }),
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = "/prices/lamp", ["query"] = new JsonObject { ["in"] = new JsonArray("EUR") }, ["headers"] = new JsonObject { ["Accept"] = "application/json" } },
            ["response"] = new JsonObject
            {
                ["status"] = 200,
                ["body"] = new JsonObject { ["total"] = JsonNode.Parse(total), ["currency"] = "EUR" },
                ["matchingRules"] = JsonNode.Parse("""{"body":{"$.total":{"matchers":[{"match":"decimal"}]},"$.currency":{"matchers":[{"match":"regex","regex":"^[A-Z]{3}$"}]}}}"""),
            },
        }),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
    }.ToJsonString()))).Status.Should().Be(200);

    /// <summary>The text of a page as it is read: tags are spaces.</summary>
    private async Task<string> ReadAsync(string path)
    {
        var page = await broker.Talk.GetAsync(path, ("Accept", "text/html"));
        page.Status.Should().Be(200, page.Text);
        return Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(page.Text, " ")), " ").Replace("\" :", "\":", StringComparison.Ordinal);
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("http[^\"]+/events/stock-changed/readers/Mail/contracts/[0-9a-f]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContractAddress();
}
