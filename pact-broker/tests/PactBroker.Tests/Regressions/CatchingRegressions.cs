using System.Text.Json.Nodes;
using PactBroker.Domain.Metadata;
using PactBroker.Tests.Cleaning;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Regressions;

/// <summary>What a verification caught is counted with what shows it, and whether it passed again.</summary>
public sealed class CatchingRegressions
{
    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    [Trait("row", "S4-091")]
    public async Task A_failure_of_what_an_earlier_version_passed_is_one_until_a_later_version_on_the_branch_passes(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.PublishAsync("Shop", "7", "Stock", branch: "main");
        await VerifyAsync(broker, "1", success: true);
        broker.PassDays(1);
        var failed = await VerifyAsync(broker, "2", success: false);
        await VerifyAsync(broker, "3", success: false);

        var open = await RegressionsAsync(broker);
        (open["caught"]!.GetValue<int>(), open["mended"]!.GetValue<int>()).Should().Be((1, 0), "version 3 has what version 2 broke");

        broker.PassDays(1);
        var mended = await VerifyAsync(broker, "4", success: true);
        var one = (await RegressionsAsync(broker))["_embedded"]!["regressions"]!.AsArray().Should().ContainSingle().Subject!;

        $"{one["consumer"]} {one["consumerVersion"]} {one["provider"]} {one["branch"]}".Should().Be("Shop 7 Stock main");
        $"{one["passed"]!["providerVersion"]} {one["failed"]!["providerVersion"]} {one["mended"]!["providerVersion"]}".Should().Be("1 2 4");
        $"{one["passed"]!["at"]} {one["failed"]!["at"]} {one["mended"]!["at"]}".Should().Be("2026-01-01T00:00:00+00:00 2026-01-02T00:00:00+00:00 2026-01-03T00:00:00+00:00");
        (Result(one, "failed"), Result(one, "mended")).Should().Be((failed, mended));

        await VerifyAsync(broker, "5", success: false);
        var counted = await RegressionsAsync(broker);
        counted["integrations"]!.ToJsonString().Should().Be("""[{"consumer":"Shop","provider":"Stock","caught":2,"mended":1}]""");
        (await broker.Talk.GetAsync("/regressions?provider=Nobody")).Json["caught"]!.GetValue<int>().Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Branches_of_the_provider_break_and_mend_for_themselves(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.PublishAsync("Shop", "7", "Stock", branch: "main");
        await VerifyAsync(broker, "1", success: true);
        await VerifyAsync(broker, "2", success: false, "feature");
        await VerifyAsync(broker, "3", success: true);
        await VerifyAsync(broker, "4", success: false, "feature");

        var open = await RegressionsAsync(broker);
        $"{open["caught"]} {open["mended"]} {open["_embedded"]!["regressions"]![0]!["branch"]}".Should().Be("1 0 feature", "what passes on main mends nothing on the branch");
        await VerifyAsync(broker, "5", success: true, "feature");
        (await RegressionsAsync(broker))["mended"]!.GetValue<int>().Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_nobody_had_passed_what_is_pending_and_what_the_same_version_passes_too_is_none(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.PublishAsync("Shop", "7", "Stock", branch: "main");
        await VerifyAsync(broker, "1", success: false);
        await VerifyAsync(broker, "2", success: true);
        await PostAsync(broker, """{"success":false,"providerApplicationVersion":"3"}""", new PactMetadata { Pending = true });
        await VerifyAsync(broker, "4", success: false);
        (await RegressionsAsync(broker))["caught"]!.GetValue<int>().Should().Be(1, "so far version 4 breaks what version 2 passed");
        await VerifyAsync(broker, "4", success: true);
        await VerifyAsync(broker, "4", success: false);

        (await RegressionsAsync(broker))["caught"]!.GetValue<int>().Should().Be(0, "version 4 passes when it is tried again");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task It_outlives_the_versions_and_results_that_it_tells_of_and_goes_with_the_pair(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.PublishAsync("Shop", "7", "Stock", branch: "main");
        await VerifyAsync(broker, "1", success: true);
        await VerifyAsync(broker, "2", success: false);
        await VerifyAsync(broker, "3", success: true);
        broker.PassDays(400);
        await broker.PublishAsync("Shop", "8", "Stock", content: "b", branch: "main");

        await broker.CleanAsync("""{"keepVersionSelectors":[{"max_age":30}],"keepBranchSelectors":[]}""");
        (await broker.VersionsAsync("Stock")).Should().BeEmpty();
        var one = (await RegressionsAsync(broker))["_embedded"]!["regressions"]!.AsArray().Should().ContainSingle().Subject!;
        $"{one["consumerVersion"]} {one["passed"]!["providerVersion"]} {one["failed"]!["providerVersion"]} {one["mended"]!["providerVersion"]}".Should().Be("7 1 2 3");
        one["failed"]!.AsObject().Should().NotContainKey("_links", "the result is gone");
        (await broker.Talk.GetAsync("/regressions", ("Accept", "text/html"))).Text.Should().Contain("Shop").And.NotContain("verification-results");

        (await broker.Talk.DeleteAsync("/integrations/provider/Stock/consumer/Shop")).Status.Should().Be(204);
        (await RegressionsAsync(broker))["caught"]!.GetValue<int>().Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_result_that_is_taken_back_takes_back_what_it_showed(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        await broker.PublishAsync("Shop", "7", "Stock", branch: "main");
        await VerifyAsync(broker, "1", success: true);
        var failed = await VerifyAsync(broker, "2", success: false);
        var mended = await VerifyAsync(broker, "3", success: true);

        (await broker.Talk.DeleteAsync(mended)).Status.Should().Be(204);
        var open = await RegressionsAsync(broker);
        (open["caught"]!.GetValue<int>(), open["mended"]!.GetValue<int>()).Should().Be((1, 0));
        (await broker.Talk.DeleteAsync(failed)).Status.Should().Be(204);
        (await RegressionsAsync(broker))["caught"]!.GetValue<int>().Should().Be(0);
    }

    private static async Task<JsonNode> RegressionsAsync(AgingBroker broker) => (await broker.Talk.GetAsync("/regressions")).Json;

    private static string Result(JsonNode regression, string what) => new Uri(regression[what]!["_links"]!["pb:verification-result"]!["href"]!.ToString()).AbsolutePath;

    /// <summary>The path of the result.</summary>
    private static async Task<string> VerifyAsync(AgingBroker broker, string version, bool success, string branch = "main")
    {
        await broker.Talk.PutAsync($"/pacticipants/Stock/branches/{branch}/versions/{version}");
        return await PostAsync(broker, new JsonObject { ["success"] = success, ["providerApplicationVersion"] = version }.ToJsonString());
    }

    private static async Task<string> PostAsync(AgingBroker broker, string result, PactMetadata? metadata = null)
    {
        var pact = await broker.Talk.GetAsync("/pacts/provider/Stock/consumer/Shop/version/7");
        var content = pact.Link("pb:pact-version")[broker.Talk.Base.Length..];
        var posted = await broker.Talk.PostAsync($"{content}{(metadata is null ? "" : $"/metadata/{metadata.Encode()}")}/verification-results", result);
        posted.Status.Should().Be(201, posted.Text);
        return posted.Link("self")[broker.Talk.Base.Length..];
    }
}
