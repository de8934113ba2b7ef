using System.Text.Json.Nodes;
using PactBroker.Tests.Cleaning;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Events;
using PactBroker.Tests.ProviderContracts;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Unverified;

/// <summary>What current versions need and have no success for stands in the order of how much depends on it, and says why.</summary>
public sealed class RankingWhatIsNotVerified
{
    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    [Trait("row", "S1-009")]
    public async Task What_more_consumers_need_and_what_runs_in_production_comes_first(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.PublishAsync("Kiosk", "1", "Bank", content: "transfers", branch: "main");
        await broker.PublishAsync("Shop", "1", "Stock", content: "goods", branch: "main");
        await broker.PublishAsync("Web", "1", "Stock", content: "goods", branch: "main");
        await broker.PublishAsync("App", "1", "Prices", content: "prices", branch: "main");
        await broker.DeployAsync("App", "1", "production");
        await broker.PublishAsync("Till", "1", "Taxes", content: "rates", branch: "main");
        await broker.DeployAsync("Till", "1", "test");

        var found = await UnverifiedAsync(broker);

        found.Select(Line).Should().Equal(
            "GET /prices of Prices: 5, App in production (5)",
            "GET /rates of Taxes: 3, Till in test (3)",
            "GET /goods of Stock: 2, Shop on its main branch (1) + Web on its main branch (1)",
            "GET /transfers of Bank: 1, Kiosk on its main branch (1)");
        found[0]["needs"]!.AsArray().Select(need => $"{need!["consumerVersion"]} {need["environment"]} {need["state"]}").Should().Equal("1 production provider-missing", "1  not-verified");

        await broker.Talk.PutAsync("/pacticipants/Stock/labels/critical");
        (await UnverifiedAsync(broker)).Select(Line).ElementAt(1).Should().Be("GET /goods of Stock: 4, Shop on its main branch (1) + Web on its main branch (1), twice because Stock is labeled critical");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_test_calls_critical_counts_twice(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var pact = JsonNode.Parse(SomePact.Between("Shop", "Stock", "goods", "places"))!;
        pact["interactions"]![1]!["comments"] = JsonNode.Parse("""{"scenarios":[{"workflow":"checkout","step":1,"category":"happy path","critical":true}]}""");
        pact["interactions"]!.AsArray().ToList().ForEach(interaction => interaction!["type"] = "Synchronous/HTTP");
        pact["metadata"]!["pactSpecification"]!["version"] = "4.0";
        await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Shop", "1", "Stock", pact.ToJsonString(), "main"));

        (await UnverifiedAsync(broker)).Select(Line).Should().Equal(
            "GET /places of Stock: 2, Shop on its main branch (1), twice because tests of Shop say that it is critical", "GET /goods of Stock: 1, Shop on its main branch (1)");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Only_what_is_current_counts(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.PublishAsync("Shop", "1", "Stock", content: "old", branch: "main");
        await broker.PublishAsync("Shop", "2", "Stock", content: "new", branch: "main");
        await broker.PublishAsync("Shop", "3", "Stock", content: "tried", branch: "feature");
        await broker.PublishAsync("Nameless", "1", "Stock", content: "past");
        await broker.PublishAsync("Nameless", "2", "Stock", content: "present");

        (await UnverifiedAsync(broker)).Select(Line).Should().Equal("GET /new of Stock: 1, Shop on its main branch (1)", "GET /present of Stock: 1, Nameless on its main branch (1)");
        await broker.VerifyAsync("Shop", "2", "Stock", "1");
        (await UnverifiedAsync(broker)).Select(Line).Should().Equal("GET /present of Stock: 1, Nameless on its main branch (1)");
        (await UnverifiedAsync(broker, "?provider=Shop")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task In_an_environment_the_versions_that_are_there_have_to_have_passed(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.PublishAsync("Shop", "1", "Stock", content: "goods", branch: "main");
        await broker.VerifyAsync("Shop", "1", "Stock", "1", success: false);
        await broker.VerifyAsync("Shop", "1", "Stock", "2");
        await broker.DeployAsync("Shop", "1", "production");
        await broker.DeployAsync("Stock", "1", "production");

        var found = (await UnverifiedAsync(broker, "?environment=production")).Should().ContainSingle().Subject;
        Line(found).Should().Be("GET /goods of Stock: 5, Shop in production (5)");
        var need = found["needs"]![0]!;
        $"{need["state"]} {need["providerVersion"]}".Should().Be("failed 1");
        (await broker.Talk.GetAsync(need["_links"]!["pb:verification-result"]!["href"]!.ToString()[broker.Talk.Base.Length..])).Json["success"]!.GetValue<bool>().Should().BeFalse();
        (await UnverifiedAsync(broker, "?environment=test")).Should().BeEmpty();
        (await broker.Talk.GetAsync("/unverified?environment=moon")).Text.Should().Contain("'moon' is not known; known are production, test");

        await broker.DeployAsync("Stock", "2", "production");
        (await UnverifiedAsync(broker, "?environment=production")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Where_a_result_tells_what_passed_the_rest_is_named(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Shop", "1", "Stock", SomePact.Between("Shop", "Stock", "goods", "places"), "main"));
        var pact = await broker.Talk.GetAsync("/pacts/provider/Stock/consumer/Shop/version/1");
        await broker.Talk.PostAsync(
            pact.Link("pb:publish-verification-results")[broker.Talk.Base.Length..],
            """{"success":false,"providerApplicationVersion":"1","testResults":[{"interactionDescription":"goods","success":true},{"interactionDescription":"places","success":false}]}""");

        (await UnverifiedAsync(broker)).Select(Line).Should().Equal("GET /places of Stock: 1, Shop on its main branch (1)");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_failed_is_named_also_where_something_with_the_same_description_passed(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var pact = JsonNode.Parse(SomePact.Between("Shop", "Stock", "goods", "places"))!;
        pact["interactions"]![1]!["description"] = pact["interactions"]![0]!["description"]!.DeepClone();
        pact["interactions"]![1]!["providerStates"] = new JsonArray(new JsonObject { ["name"] = "there are none" });
        await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Shop", "1", "Stock", pact.ToJsonString(), "main"));
        var published = await broker.Talk.GetAsync("/pacts/provider/Stock/consumer/Shop/version/1");
        await broker.Talk.PostAsync(
            published.Link("pb:publish-verification-results")[broker.Talk.Base.Length..],
            """{"success":false,"providerApplicationVersion":"1","testResults":[{"interactionDescription":"goods","success":true},{"interactionDescription":"goods","success":false}]}""");

        (await UnverifiedAsync(broker)).Select(Line).Should().Contain("GET /places of Stock: 1, Shop on its main branch (1)");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_part_of_the_list_that_is_not_there_is_empty(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.PublishAsync("Shop", "1", "Stock", content: "goods", branch: "main");

        (await UnverifiedAsync(broker, $"?page={int.MaxValue}&size=1000")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Events_that_are_not_read_are_among_them_and_what_a_document_promises_is_not(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.Talk.PostAsync("/contracts/publish", SomeEvent.Publication("1", SomeEvent.Reader("Shop", SomeEvent.OpenJson("\"sku\":{\"type\":\"string\"}", "sku")), "main"));
        await broker.Talk.PostAsync("/contracts/publish", SomeEvent.Publication("1", SomeEvent.Writer("Stock", SomeEvent.ClosedJson("\"amount\":{\"type\":\"integer\"}")), "main"));
        await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Shop", "1", "Prices", SomeDocument.Pact("Shop", "Prices"), "main"));
        var found = await UnverifiedAsync(broker);
        found.Select(Line).Should().BeEquivalentTo("event stock-changed of Stock: 1, Shop on its main branch (1)", "GET /prices/{} of Prices: 1, Shop on its main branch (1)");
        found.Single(one => $"{one["provider"]}" == "Stock")["needs"]![0]!["state"]!.ToString().Should().Be("failed");

        var published = await broker.Talk.PostAsync("/provider-contracts/provider/Prices/publish", SomeDocument.Publication("1", SomeDocument.OfPrices()));
        published.Status.Should().Be(200, published.Text);
        (await UnverifiedAsync(broker)).Select(Line).Should().Equal("event stock-changed of Stock: 1, Shop on its main branch (1)");
    }

    [Fact]
    public async Task The_list_comes_in_parts_that_keep_the_question()
    {
        await using var broker = await AgingBroker.StartAsync(TestDatabase.Names[0]);
        await broker.PublishAsync("Shop", "1", "A/B", content: "one", branch: "main");
        await broker.PublishAsync("Web", "1", "A/B", content: "two", branch: "main");
        await broker.PublishAsync("Web", "1", "Other", content: "three", branch: "main");

        var first = await broker.Talk.GetAsync("/unverified?provider=A%2FB&size=1");
        var second = await broker.Talk.GetAsync(first.Link("next")[broker.Talk.Base.Length..]);

        first.Json["page"]!["totalElements"]!.GetValue<int>().Should().Be(2);
        new[] { first, second }.Select(part => $"{part.Json["_embedded"]!["interactions"]![0]!["interaction"]}").Should().Equal("GET /one", "GET /two");
        (await broker.Talk.GetAsync("/unverified?provider=A%2FB", ("Accept", "text/html"))).Text.Should().Contain("GET /one").And.Contain("GET /two").And.NotContain("GET /three");
    }

    private static async Task<IReadOnlyList<JsonNode>> UnverifiedAsync(AgingBroker broker, string query = "")
    {
        var reply = await broker.Talk.GetAsync("/unverified" + query);
        reply.Status.Should().Be(200, reply.Text);
        return [.. reply.Json["_embedded"]!["interactions"]!.AsArray().Select(one => one!)];
    }

    private static string Line(JsonNode one) => $"{one["interaction"]} of {one["provider"]}: {one["risk"]!["score"]}, {one["risk"]!["reason"]}";
}
