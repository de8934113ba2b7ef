using System.Text.Json.Nodes;
using PactBroker.Tests.Cleaning;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>A question that names a side as a whole is about those of its versions that somebody may still mean.</summary>
public sealed class CurrentVersionsOfASide
{
    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Heads_of_branches_are_meant_and_older_versions_are_not(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var prices = new PriceTalk(() => broker.Talk);
        await prices.PublishPactAsync("1", """{"amount":5}""", "main");
        await prices.PublishPactAsync("2", """{"amount":5,"currency":"EUR"}""", "main");
        await prices.PublishDocumentAsync("1", SomeDocument.OfPrices(amount: "string"), branch: "main");
        await prices.PublishDocumentAsync("2", SomeDocument.OfPrices(), branch: "main");

        var ofConsumer = await prices.MatrixAsync($"q[][pacticipant]={prices.Consumer}&q[][version]=2&latestby=cvpv");
        var ofProvider = await prices.MatrixAsync($"q[][pacticipant]={prices.Provider}&q[][version]=1&latestby=cvpv");

        Versions(ofConsumer).Should().Equal(("2", "2"));
        Versions(ofProvider).Should().Equal(("2", "1"));
        ofConsumer[0]!["verificationResult"]!["success"]!.GetValue<bool>().Should().BeTrue();
        ofProvider[0]!["verificationResult"]!["success"]!.GetValue<bool>().Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_head_of_a_branch_that_was_left_is_not_meant_unless_it_is_the_main_branch_or_runs_somewhere(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var prices = new PriceTalk(() => broker.Talk);
        await prices.PublishPactAsync("on-main", branch: "main");
        await prices.PublishPactAsync("running", branch: "feat/runs");
        await prices.DeployAsync(prices.Consumer, "running");
        await prices.PublishPactAsync("left", branch: "feat/left");
        broker.PassDays(91);
        await prices.PublishPactAsync("in-work", branch: "feat/in-work");
        broker.PassDays(89);
        await prices.PublishPactAsync("newest");
        await prices.PublishDocumentAsync("1", SomeDocument.OfPrices());

        var held = (await broker.Talk.GetAsync($"/matrix?q[][pacticipant]={prices.Provider}&q[][version]=1")).Json["matrix"]!.AsArray();

        Versions(held).Select(row => row.Consumer).Should().BeEquivalentTo("on-main", "running", "in-work", "newest");
    }

    private static IEnumerable<(string Consumer, string Provider)> Versions(JsonArray rows) =>
        rows.Select(row => (row!["consumer"]!["version"]!["number"]!.ToString(), row["provider"]!["version"]!["number"]!.ToString()));
}
