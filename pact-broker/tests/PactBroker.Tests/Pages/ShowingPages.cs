using System.Text.RegularExpressions;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Pages;

/// <summary>What a browser gets, as far as it shows without one.</summary>
public sealed partial class ShowingPages(MemoryBroker broker) : IClassFixture<MemoryBroker>
{
    private static readonly (string, string) Browser = ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

    [Fact]
    public async Task Nothing_runs_or_loads_but_what_the_broker_serves()
    {
        var page = await broker.Talk.GetAsync("/", Browser);

        page.Header("Content-Security-Policy").Should().StartWith("default-src 'none';").And.NotContain("unsafe").And.NotContain("http");
        page.Text.Should().NotContain("<style").And.NotMatchRegex("<script(?! src)").And.NotMatchRegex(" (on[a-z]+|style)=\"");
    }

    [Fact]
    public async Task Style_and_script_may_be_kept_for_good_because_their_names_change_with_them()
    {
        var page = await broker.Talk.GetAsync("/", Browser);
        var files = AssetPath().Matches(page.Text).Select(match => match.Value).Distinct().ToList();

        files.Should().HaveCount(3);
        foreach (var file in files)
        {
            var asset = await broker.Talk.GetAsync(file);
            asset.Status.Should().Be(200);
            asset.Header("Cache-Control").Should().Contain("immutable");
        }
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_as_a_page()
    {
        var page = await broker.Talk.GetAsync("/environments/none", Browser);

        (page.Status, page.MediaType).Should().Be((404, "text/html"));
        page.Text.Should().Contain("Not here");
    }

    [Fact]
    public async Task Integrations_are_found_by_name_label_and_status()
    {
        await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Shop", "1", "Stock", SomePact.Between("Shop", "Stock", "a")));
        await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Kiosk", "1", "Bank", SomePact.Between("Kiosk", "Bank", "a")));
        var pact = await broker.Talk.GetAsync("/pacts/provider/Bank/consumer/Kiosk/version/1");
        await broker.Talk.PostAsync(pact.Link("pb:publish-verification-results")[broker.Talk.Base.Length..], """{"success":true,"providerApplicationVersion":"7"}""");
        await broker.Talk.PutAsync("/pacticipants/Stock/labels/core");

        (await ShownAsync("/")).Should().Be((true, true));
        (await ShownAsync("/?q=sto")).Should().Be((true, false));
        (await ShownAsync("/?label=core")).Should().Be((true, false));
        (await ShownAsync("/?status=good")).Should().Be((false, true));
        (await ShownAsync("/?status=never")).Should().Be((true, false));
        (await ShownAsync("/?environment=production")).Should().Be((false, false));
    }

    [Fact]
    public async Task Integrations_are_found_by_the_environment_that_one_of_the_two_is_in()
    {
        await broker.Talk.PostAsync("/contracts/publish", SomePact.Publication("Placed", "1", "Elsewhere", SomePact.Between("Placed", "Elsewhere", "a")));
        await broker.Talk.PostAsync("/environments", """{"name":"lab","production":false}""");
        var lab = (await broker.Talk.GetAsync("/environments?name=lab")).Json["_embedded"]!["environments"]![0]!["uuid"];
        (await broker.Talk.GetAsync("/?environment=lab", Browser)).Text.Should().Contain("Nothing matches");

        await broker.Talk.PostAsync($"/pacticipants/Placed/versions/1/deployed-versions/environment/{lab}");
        var page = (await broker.Talk.GetAsync("/?environment=lab", Browser)).Text;
        page.Should().Contain("/consumer/Placed/latest").And.Contain($"href=\"/environments/{lab}\"").And.Contain("not there");
    }

    private async Task<(bool Shop, bool Kiosk)> ShownAsync(string path)
    {
        var page = await broker.Talk.GetAsync(path, Browser);
        return (page.Text.Contains("/consumer/Shop/latest", StringComparison.Ordinal), page.Text.Contains("/consumer/Kiosk/latest", StringComparison.Ordinal));
    }

    [GeneratedRegex("/assets/[^\"]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetPath();
}
