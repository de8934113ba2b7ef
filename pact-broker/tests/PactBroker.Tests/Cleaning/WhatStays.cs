using System.Text.Json.Nodes;
using PactBroker.Tests.Databases;
using PactBroker.Tests.ProviderContracts;

namespace PactBroker.Tests.Cleaning;

/// <summary>Which versions cleaning up leaves: what is said before it is what happens then.</summary>
public sealed class WhatStays
{
    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    /// <summary>The history is the same in each case: see <see cref="StartAsync"/>.</summary>
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new (string Selectors, string Stays)[]
            {
                ("""[{"latest":true}]""", "4 5 6 9"),
                ("""[{"latest":true,"branch":true}]""", "3 4 5 6 8 9"),
                ("""[{"latest":true,"branch":"main"}]""", "4 5 6 8"),
                ("""[{"branch":"main"}]""", "1 2 4 5 6 8"),
                ("""[{"main_branch":true}]""", "1 2 4 5 6 8"),
                ("""[{"main_branch":true,"latest":true}]""", "4 5 6 8"),
                ("""[{"branch":true}]""", "1 2 3 4 5 6 8 9"),
                ("""[{"tag":true}]""", "2 4 5 6 7"),
                ("""[{"tag":true,"latest":true}]""", "4 5 6 7"),
                ("""[{"tag":"prod"}]""", "2 4 5 6 7"),
                ("""[{"tag":"none"}]""", "4 5 6"),
                ("""[{"max_age":15}]""", "4 5 6 8 9"),
                ("""[{"max_age":15,"branch":"main"}]""", "4 5 6 8"),
                ("""[{"environment":"production"}]""", "4 5 6"),
                ("""[{"environment":"test","deployed":true}]""", "4 5 6"),
                ("""[{"pacticipant":"Nobody"}]""", "4 5 6"),
                ("""[{"pacticipant":"Foo"}]""", "1 2 3 4 5 6 7 8 9"),
                ("[]", "4 5 6"),
            };
            var data = new TheoryData<string, string, string>();
            foreach (var database in TestDatabase.Names)
            {
                foreach (var (selectors, stays) in cases)
                {
                    data.Add(database, selectors, stays);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Versions_stay_that_a_selector_names_or_that_run_somewhere(string databaseName, string selectors, string stays)
    {
        await using var broker = await StartAsync(databaseName);
        var settings = $$"""{"keepVersionSelectors":{{selectors}},"keepBranchSelectors":[] """;

        var plan = await broker.CleanAsync($$"""{{settings}},"dryRun":true}""");
        var before = await broker.VersionsAsync("Foo");
        var done = await broker.CleanAsync($"{settings}}}");

        Numbers(plan, goes: false).Should().Be(stays);
        before.Should().HaveCount(9, "a dry run deletes nothing");
        string.Join(' ', await broker.VersionsAsync("Foo")).Should().Be(stays);
        done["deleted"]!["versions"]!.GetValue<int>().Should().Be(plan["counts"]!["versionsToDelete"]!.GetValue<int>());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_dry_run_says_why_the_rest_stays(string databaseName)
    {
        await using var broker = await StartAsync(databaseName);
        var plan = await broker.CleanAsync("""{"keepVersionSelectors":[{"branch":true,"latest":true},{"tag":"prod"}],"dryRun":true}""");

        var reasons = plan["versions"]!.AsArray().Where(version => $"{version!["pacticipant"]}" == "Foo")
            .Select(version => $"{version!["number"]}: {string.Join(", ", version["keptBecause"]!.AsArray())}{((bool)version["delete"]! ? "goes" : "")}");
        reasons.Should().Equal(
            "1: goes", "2: version with the tag prod", "3: newest version on each branch", "4: version deployed", "5: version released", "6: version about to be deployed",
            "7: version with the tag prod", "8: newest version on each branch", "9: newest version on each branch");
        plan["counts"]!["versionsToKeepBySelector"]!.AsArray().Select(count => count!.ToJsonString()).Should().Contain("""{"selector":{"tag":"prod"},"count":2}""");
        plan["versionSummary"]!["Foo"]!.ToJsonString().Should().Be("""{"toDelete":{"count":1,"fromVersion":"1","toVersion":"1"},"toKeep":{"count":8,"firstVersion":"2","latestVersion":"9"}}""");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task As_many_as_the_limit_go_at_once_the_oldest_first(string databaseName)
    {
        await using var broker = await StartAsync(databaseName);
        const string Settings = """{"keepVersionSelectors":[],"deletionLimit":2}""";

        await broker.CleanAsync(Settings);
        (await broker.VersionsAsync("Foo")).Should().Equal("3", "4", "5", "6", "7", "8", "9");
        await broker.CleanAsync(Settings);
        (await broker.VersionsAsync("Foo")).Should().Equal("4", "5", "6", "8", "9");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Branches_go_on_which_nothing_happened_for_long_but_main_branches_do_not(string databaseName)
    {
        await using var broker = await StartAsync(databaseName);
        broker.PassDays(100);
        await broker.PublishAsync("Foo", "10", "Bar", branch: "used");

        var plan = await broker.CleanAsync("""{"dryRun":true}""");
        await broker.CleanAsync();

        plan["branches"]!.AsArray().Select(branch => $"{branch!["name"]}: {string.Join(", ", branch["keptBecause"]!.AsArray())}").Should().BeEquivalentTo(
            "main: the main branch", "old: ", "feat/x: ", "used: branch used within 90 days");
        (await broker.Talk.GetAsync("/pacticipants/Foo/branches")).Json["_embedded"]!["branches"]!.AsArray().Select(branch => $"{branch!["name"]}").Should().BeEquivalentTo("main", "used");
        Numbers(plan, goes: false).Should().Be("4 5 7 8 10");
        (await broker.VersionsAsync("Foo")).Should().Equal(["4", "5", "7", "8", "10"], "heads of branches that are gone are heads no more");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_replaced_long_ago_goes_and_what_decides_stays(string databaseName)
    {
        await using var broker = await AgingBroker.StartAsync(databaseName);
        await broker.PublishAsync("Foo", "1", "Bar", "first");
        await broker.PublishAsync("Foo", "1", "Bar", "second");
        foreach (var success in new[] { false, true, true, true, false, false })
        {
            await broker.VerifyAsync("Foo", "1", "Bar", "1", success);
        }

        broker.PassDays(8);
        await broker.PublishAsync("Foo", "1", "Bar", "third");
        var question = "/can-i-deploy?pacticipant=Foo&version=1&to=none";
        var before = (await broker.Talk.GetAsync(question)).Text;
        var deleted = (await broker.CleanAsync())["deleted"]!;

        deleted.ToJsonString().Should().Be("""{"branches":0,"versions":0,"pactPublications":1,"pactVersions":1,"verificationResults":3,"triggeredWebhooks":0}""");
        (await broker.Talk.GetAsync(question)).Text.Should().Be(before);
        (await broker.CleanAsync())["deleted"]!["verificationResults"]!.GetValue<int>().Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_provider_version_said_of_itself_before_goes_and_what_it_says_now_stays(string databaseName)
    {
        await using var broker = await AgingBroker.StartAsync(databaseName);
        await broker.PublishAsync("Foo", "1", "Bar", "first");
        foreach (var amount in new[] { "string", "integer" })
        {
            (await broker.Talk.PostAsync("/provider-contracts/provider/Bar/publish", SomeDocument.Publication("1", SomeDocument.OfPrices(amount)))).Status.Should().Be(200);
        }

        broker.PassDays(8);
        var before = (await broker.Talk.GetAsync("/contracts/provider/Bar/version/1/document")).Text;
        var deleted = (await broker.CleanAsync())["deleted"]!;

        deleted.ToJsonString().Should().Be("""{"branches":0,"versions":0,"pactPublications":1,"pactVersions":1,"verificationResults":0,"triggeredWebhooks":0}""");
        before.Should().Be(SomeDocument.OfPrices("integer"));
        (await broker.Talk.GetAsync("/contracts/provider/Bar/version/1/document")).Text.Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Settings_that_cannot_be_meant_are_refused(string databaseName)
    {
        await using var broker = await AgingBroker.StartAsync(databaseName);
        var reply = await broker.Talk.PostAsync("/cleaning", """{"deletionLimit":0,"keepVersionSelectors":[{"brnch":"main"}],"overwrittenDataMaxAge":"long"}""");

        reply.Status.Should().Be(400);
        reply.Json["errors"]!.AsObject().Select(error => error.Key).Should().BeEquivalentTo("deletionLimit", "keepVersionSelectors", "overwrittenDataMaxAge");
        reply.Text.Should().Contain("selector 1 has 'brnch', which is none of pacticipant, latest");
    }

    private static string Numbers(JsonNode plan, bool goes) => string.Join(' ', plan["versions"]!.AsArray()
        .Where(version => $"{version!["pacticipant"]}" == "Foo" && (bool)version["delete"]! == goes).Select(version => version!["number"]));

    /// <summary>Nine versions of Foo: 4 is deployed, 5 released, 6 about to be deployed; 1, 2 and 8 are on main, 3 was on a branch of its own, 2 and 7 are tagged.</summary>
    private static async Task<AgingBroker> StartAsync(string databaseName)
    {
        var broker = await AgingBroker.StartAsync(databaseName);
        await broker.PublishAsync("Foo", "1", "Bar", branch: "main");
        await broker.PublishAsync("Foo", "2", "Bar", branch: "main");
        await broker.Talk.PutAsync("/pacticipants/Foo/versions/2/tags/prod");
        await broker.PublishAsync("Foo", "3", "Bar", branch: "old");
        foreach (var version in new[] { "4", "5", "6" })
        {
            await broker.PublishAsync("Foo", version, "Bar", branch: "main");
        }

        await broker.DeployAsync("Foo", "4", "test");
        await broker.ReleaseAsync("Foo", "5", "production");
        await broker.Talk.PutAsync("/pacticipants/Foo/versions/7");
        broker.Pass(TimeSpan.FromMinutes(1));
        await broker.Talk.PutAsync("/pacticipants/Foo/versions/7/tags/prod");
        broker.PassDays(20);
        await broker.PublishAsync("Foo", "8", "Bar", branch: "main");
        await broker.PublishAsync("Foo", "9", "Bar", branch: "feat/x");
        foreach (var version in new[] { "4", "5", "6" })
        {
            await broker.VerifyAsync("Foo", version, "Bar", "1");
        }

        await broker.DeployAsync("Bar", "1", "test");
        await broker.ReserveAsync("Foo", "6", "test");
        return broker;
    }
}
