using PactBroker.Tests.Cleaning;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Outcomes;

/// <summary>What testing by contract is to bring about is on one page, with the figures of now.</summary>
public sealed class SeeingOutcomes
{
    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    [Trait("row", "S1-076")]
    public async Task Each_has_its_current_value_and_says_whether_it_is_as_expected(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        (await OutcomesAsync(broker)).Should().Equal(
            "contracts-verified 0 of 0 True", "pending 0 of  True", "events-decided 0 of 0 True", "events-readable 0 of 0 True", "unverified 0 of  True", "oldest-unverified 0 of  True", "regressions-caught 0 of  True");

        await broker.PublishAsync("Shop", "1", "Stock", branch: "main");
        await broker.PublishAsync("Web", "1", "Prices", branch: "main");
        await broker.VerifyAsync("Shop", "1", "Stock", "1");
        await broker.VerifyAsync("Shop", "1", "Stock", "2", success: false);
        await broker.VerifyAsync("Shop", "1", "Stock", "3");
        await broker.DeployAsync("Shop", "1", "production");
        await broker.DeployAsync("Stock", "2", "production");
        await broker.DeployAsync("Shop", "1", "test");
        await broker.DeployAsync("Stock", "3", "test");
        broker.Pass(TimeSpan.FromHours(73));

        (await OutcomesAsync(broker)).Should().Equal(
            "contracts-verified 1 of 2 False", "works-in-production 0 of 1 False", "works-in-test 1 of 1 True", "pending 0 of  True", "events-decided 0 of 0 True", "events-readable 0 of 0 True",
            "unverified 2 of  False", "oldest-unverified 3 of  False", "regressions-caught 1 of  True");
    }

    [Fact]
    public async Task The_page_leads_from_each_figure_to_what_is_behind_it()
    {
        await using var broker = await AgingBroker.StartAsync(TestDatabase.Names[0]);
        await broker.PublishAsync("Shop", "1", "Stock", content: "goods", branch: "main");
        var page = (await broker.Talk.GetAsync("/outcomes", ("Accept", "text/html"))).Text;

        page.Should().Contain(">1 interaction</a>").And.Contain("the riskiest: GET /goods of Stock, with a risk of 1").And.Contain("href=\"/unverified\"").And.Contain("href=\"/regressions\"");
        foreach (var outcome in (await broker.Talk.GetAsync("/outcomes")).Json["outcomes"]!.AsArray())
        {
            page.Should().Contain(outcome!["expected"]!.ToString().Replace("'", "&#x27;", StringComparison.Ordinal));
            (await broker.Talk.GetAsync(outcome["_links"]!["about"]!["href"]!.ToString()[broker.Talk.Base.Length..], ("Accept", "text/html"))).Status.Should().Be(200);
        }
    }

    private static async Task<IEnumerable<string>> OutcomesAsync(AgingBroker broker) =>
        (await broker.Talk.GetAsync("/outcomes")).Json["outcomes"]!.AsArray().Select(outcome => $"{outcome!["id"]} {outcome["value"]} of {outcome["of"]} {outcome["met"]!.GetValue<bool>()}");
}
