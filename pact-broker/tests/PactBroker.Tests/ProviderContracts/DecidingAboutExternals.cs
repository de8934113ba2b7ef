using System.Text.Json.Nodes;
using PactBroker.Tests.Cleaning;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>Who relies on an application of others goes by what was found of that, while it is new enough: nobody here knows what runs there.</summary>
public sealed class DecidingAboutExternals
{
    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    [Trait("row", "S1-004")]
    public async Task A_run_against_its_sandbox_counts_while_it_is_new_enough_and_the_answer_names_it_and_its_age(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var prices = await ExternalAsync(broker);
        await prices.VerifyAsync("sandbox-7", success: true);

        broker.Pass(TimeSpan.FromHours(73));
        var soon = await prices.MayGoAsync(prices.Consumer, "1");
        broker.PassDays(12);
        var late = await prices.MayGoAsync(prices.Consumer, "1");
        var page = await prices.PageAsync($"/can-i-deploy?pacticipant={prices.Consumer}&version=1&environment=production");
        await prices.VerifyAsync("sandbox-7", success: true);
        var again = await prices.MayGoAsync(prices.Consumer, "1");

        PriceTalk.Deployable(soon).Should().BeTrue(soon.ToJsonString());
        PriceTalk.Notices(soon, "external-evidence").Should().Equal(
            $"{prices.Provider} is external: the pact of version 1 of {prices.Consumer} with it counts by the verification of its version sandbox-7, 3 days old (14 days are allowed)");
        IsUnknown(late).Should().BeTrue();
        PriceTalk.Notices(late, "external-evidence-old").Should().ContainSingle().Which.Should().EndWith("the verification of its version sandbox-7, is 15 days old: 14 days are allowed");
        NextStep(late).Should().Be((prices.Provider, "verify"));
        page.Should().Contain("too old");
        PriceTalk.Deployable(again).Should().BeTrue();
        PriceTalk.Notices(again, "external-evidence").Should().ContainSingle().Which.Should().Contain("less than a day old");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Without_evidence_it_is_not_known_and_said_what_to_do(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var prices = await ExternalAsync(broker);

        var answer = await prices.MayGoAsync(prices.Consumer, "1");

        IsUnknown(answer).Should().BeTrue();
        PriceTalk.Notices(answer, "external-evidence-missing").Should().ContainSingle().Which.Should().Be($"{prices.Provider} is external, and there is no evidence for the pact of version 1 of {prices.Consumer} with it");
        answer["summary"]!["nextSteps"]![0]!["text"]!.ToString().Should().Contain($"against a sandbox of {prices.Provider}").And.Contain("publish the OpenAPI document");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_document_counts_as_well_and_is_as_new_as_it_was_confirmed(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var prices = await ExternalAsync(broker);
        await prices.PublishDocumentAsync("2026-01", SomeDocument.OfPrices());

        broker.PassDays(10);
        await prices.PublishDocumentAsync("2026-01", SomeDocument.OfPrices());
        broker.Pass(TimeSpan.FromHours(241));
        var confirmed = await prices.MayGoAsync(prices.Consumer, "1");
        broker.PassDays(5);
        var old = await prices.MayGoAsync(prices.Consumer, "1");

        PriceTalk.Deployable(confirmed).Should().BeTrue(confirmed.ToJsonString());
        PriceTalk.Notices(confirmed, "external-evidence").Should().ContainSingle().Which.Should().Contain("the OpenAPI document of its version 2026-01, 10 days old");
        PriceTalk.Notices(confirmed, "held-statically").Should().ContainSingle();
        PriceTalk.Notices(old, "external-evidence-old").Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_all_that_is_known_a_new_replay_decides_whichever_version_it_is_about(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var prices = await ExternalAsync(broker);
        await prices.VerifyAsync("sandbox-7", success: true);
        broker.PassDays(5);
        await prices.VerifyAsync("sandbox-6", success: false);
        broker.PassDays(1);
        await prices.PublishDocumentAsync("2026-01", SomeDocument.OfPrices());

        var failed = await prices.MayGoAsync(prices.Consumer, "1");
        broker.PassDays(14);
        await prices.PublishDocumentAsync("2026-01", SomeDocument.OfPrices());
        var onlyTheDocument = await prices.MayGoAsync(prices.Consumer, "1");

        failed["summary"]!["deployable"]!.GetValue<bool>().Should().BeFalse("what was replayed last failed, and that is new enough");
        failed["matrix"]!.AsArray().Should().ContainSingle().Which!["provider"]!["version"]!["number"]!.ToString().Should().Be("sandbox-6");
        NextStep(failed).Should().Be((prices.Consumer, "fix"), "the provider is not ours to change");
        PriceTalk.Deployable(onlyTheDocument).Should().BeTrue("the replays are too old to say anything");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_provider_that_is_ours_is_asked_about_where_it_runs(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var prices = await ExternalAsync(broker);
        await prices.VerifyAsync("1", success: true);
        PriceTalk.Deployable(await prices.MayGoAsync(prices.Consumer, "1")).Should().BeTrue();

        (await broker.Talk.PatchAsync($"/pacticipants/{prices.Provider}", """{"external":false}""")).Status.Should().Be(200);

        PriceTalk.Deployable(await prices.MayGoAsync(prices.Consumer, "1")).Should().BeFalse("no version of it is in production");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_one_that_calls_us_the_newest_contract_decides(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var prices = new PriceTalk(() => broker.Talk);
        await prices.PublishPactAsync("1", """{"amount":"five"}""");
        await prices.PublishPactAsync("2");
        (await broker.Talk.PatchAsync($"/pacticipants/{prices.Consumer}", """{"external":true}""")).Status.Should().Be(200);
        await prices.VerifyAsync("1", success: true);

        var answer = await prices.MayGoAsync(prices.Provider, "1");

        PriceTalk.Deployable(answer).Should().BeTrue(answer.ToJsonString());
        answer["matrix"]!.AsArray().Should().ContainSingle().Which!["consumer"]!["version"]!["number"]!.ToString().Should().Be("2");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_matrix_of_the_pair_says_so(string database)
    {
        await using var broker = await AgingBroker.StartAsync(database);
        var prices = await ExternalAsync(broker);

        (await prices.PageAsync($"/matrix/provider/{prices.Provider}/consumer/{prices.Consumer}")).Should().Contain("is of others").And.Contain("no older than 14 days");
    }

    /// <summary>A consumer with a pact, whose provider is of others; evidence counts for 14 days.</summary>
    private static async Task<PriceTalk> ExternalAsync(AgingBroker broker)
    {
        var prices = new PriceTalk(() => broker.Talk);
        await prices.PublishPactAsync("1");
        (await broker.Talk.PatchAsync($"/pacticipants/{prices.Provider}", """{"external":true,"evidenceMaxAgeDays":14}""")).Status.Should().Be(200);
        return prices;
    }

    private static bool IsUnknown(JsonNode answer) => answer["summary"]!["deployable"] is null;

    private static (string Pacticipant, string Action) NextStep(JsonNode answer)
    {
        var step = answer["summary"]!["nextSteps"]!.AsArray().Should().ContainSingle().Subject!;
        return (step["pacticipant"]!.ToString(), step["action"]!.ToString());
    }
}
