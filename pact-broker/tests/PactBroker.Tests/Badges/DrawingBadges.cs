using System.Xml.Linq;
using PactBroker.Badges;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Badges;

/// <summary>How it stands, as images.</summary>
public abstract class DrawingBadges(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : DrawingBadges(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : DrawingBadges(broker), IClassFixture<PostgreSqlBroker>;

    private const string Green = "#4c1";
    private const string Red = "#e05d44";
    private const string Orange = "#fe7d37";
    private const string Gray = "#9f9f9f";

    private Talk Talk => broker.Talk;

    [Theory]
    [InlineData("/pacts/provider/Bar/consumer/Foo/latest/badge", "foo/bar pact: changed", Orange)]
    [InlineData("/pacts/provider/Bar/consumer/Foo/latest/badge.svg", "foo/bar pact: changed", Orange)]
    [InlineData("/pacts/provider/Bar/consumer/Foo/latest/badge?label=consumer", "foo pact: changed", Orange)]
    [InlineData("/pacts/provider/Bar/consumer/Foo/latest/badge?label=provider", "bar pact: changed", Orange)]
    [InlineData("/pacts/provider/Bar/consumer/Foo/latest/prod/badge", "foo (prod)/bar pact: verified", Green)]
    [InlineData("/pacts/provider/Bar/consumer/Foo/latest/red/badge", "foo (red)/bar pact: failed", Red)]
    [InlineData("/pacts/provider/Bar/consumer/Foo/latest-untagged/badge", "foo/bar pact: unknown", Gray)]
    [InlineData("/pacts/provider/Bar/consumer/Foo/branch/main/latest/badge", "foo (main)/bar pact: verified", Green)]
    [InlineData("/pacts/provider/Bar/consumer/Foo/branch/new/latest/badge.svg", "foo (new)/bar pact: unknown", Gray)]
    [InlineData("/pacts/provider/Bar/consumer/Foo/latest/none/badge", "pact not found: unknown", Gray)]
    [InlineData("/pacts/provider/Nobody/consumer/Foo/latest/badge", "pact not found: unknown", Gray)]
    [InlineData("/matrix/provider/Bar/latest/live/consumer/Foo/latest/prod/badge", "foo (prod)/bar (live) pact: verified", Green)]
    [InlineData("/matrix/provider/Bar/latest/other/consumer/Foo/latest/prod/badge.svg", "foo (prod)/bar (other) pact: unknown", Gray)]
    [InlineData("/pacticipants/Foo/latest-version/prod/can-i-deploy/to/live/badge", "can-i-deploy: prod to live", Green)]
    [InlineData("/pacticipants/Foo/latest-version/red/can-i-deploy/to/live/badge?label=ready%3F", "ready?: red to live", Red)]
    [InlineData("/pacticipants/Foo/latest-version/none/can-i-deploy/to/live/badge", "version: not found", Gray)]
    [InlineData("/pacticipants/Nobody/latest-version/prod/can-i-deploy/to/live/badge", "pacticipant: not found", Gray)]
    [InlineData("/pacticipants/Foo/branches/main/latest-version/can-i-deploy/to-environment/test/badge", "can-i-deploy: main to test", Green)]
    [InlineData("/pacticipants/Foo/branches/new/latest-version/can-i-deploy/to-environment/test/badge.svg", "can-i-deploy: new to test", Red)]
    [InlineData("/pacticipants/Foo/branches/main/latest-version/can-i-deploy/to-environment/nowhere/badge", "environment: not found", Gray)]
    [InlineData("/pacticipants/Foo/main-branch/can-i-merge/badge", "can-i-merge: success", Green)]
    [InlineData("/pacticipants/Other/main-branch/can-i-merge/badge", "can-i-merge: unknown", Gray)]
    [InlineData("/pacticipants/Nobody/main-branch/can-i-merge/badge.svg", "pacticipant: not found", Gray)]
    [InlineData("/pacts/provider/%3CBar%20%26%20Sons%3E/consumer/Foo/latest/badge", "foo/<bar & sons> pact: unknown", Gray)]
    [InlineData("/pacts/provider/%3CBar%20%26%20Sons%3E/consumer/Foo/latest/badge?initials=true", "foo/<&s pact: unknown", Gray)]
    public async Task A_badge_says_how_it_stands(string path, string says, string color)
    {
        await LiveAsync();
        var reply = await Talk.GetAsync(path, ("Accept", "image/svg+xml"));

        (reply.Status, reply.MediaType).Should().Be((200, "image/svg+xml"), reply.Text);
        var image = XDocument.Parse(reply.Text).Root!;
        image.Attribute("aria-label")!.Value.Should().Be(says);
        image.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).Should().Equal(says.Split(": "));
        image.Descendants().Last(element => element.Name.LocalName == "rect").Attribute("fill")!.Value.Should().Be(color);
    }

    [Theory]
    [InlineData("/pacts/provider/Bar/consumer/Foo/latest/badge", "no-cache")]
    [InlineData("/pacticipants/Foo/latest-version/prod/can-i-deploy/to/live/badge", "no-cache")]
    [InlineData("/pacticipants/Foo/main-branch/can-i-merge/badge", "max-age=30")]
    public async Task A_badge_says_how_long_it_may_be_kept(string path, string expected) => (await Talk.GetAsync(path)).Header("Cache-Control").Should().Be(expected);

    [Fact]
    public async Task A_failure_that_nobody_promised_to_avoid_is_said_to_be_pending()
    {
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("P1", "1", "P2", SomePact.Between("P1", "P2", "a"), branch: "main"));
        await Talk.PutAsync("/pacticipants/P2/branches/main/versions/1");
        var pacts = await Talk.PostAsync("/pacts/provider/P2/for-verification", """{"includePendingStatus":true,"providerVersionBranch":"main"}""");
        var pact = await Talk.GetAsync(pacts.Json["_embedded"]!["pacts"]![0]!["_links"]!["self"]!["href"]!.ToString()[Talk.Base.Length..]);
        await Talk.PostAsync(pact.Link("pb:publish-verification-results")[Talk.Base.Length..], """{"success":false,"providerApplicationVersion":"1"}""");

        (await Talk.GetAsync("/pacts/provider/P2/consumer/P1/latest/badge")).Text.Should().Contain("aria-label=\"p1/p2 pact: failed (pending)\"");
    }

    [Theory]
    [InlineData("SomeGreatApi", "OtherApi", "sga/oa pact")]
    [InlineData("some-great_api", "api", "sga/api pact")]
    [InlineData("A", "someApi v2", "a/sv pact")]
    public void Initials_are_of_words_or_capitals(string consumer, string provider, string expected) => BadgeNames.OfPact(consumer, provider, null, initials: true).Should().Be(expected);

    [Fact]
    public void A_badge_is_as_wide_as_its_text()
    {
        static int Width(string text) => int.Parse(XDocument.Parse(BadgeSvg.Write(new Badge("x", text, BadgeColor.Green))).Root!.Attribute("width")!.Value);

        Width("mmmmmmmmmm").Should().BeGreaterThan(Width("iiiiiiiiii") * 2);
        Width("日本語").Should().BeGreaterThan(Width("abc"));
        (Width("aa") - Width("a")).Should().BeInRange(6, 7);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_left_out() =>
        XDocument.Parse(BadgeSvg.Write(new Badge("a\u0001b\uD800c", "\uFFFF😀", BadgeColor.Red))).Root!.Attribute("aria-label")!.Value.Should().Be("ab\uFFFDc: 😀");

    private async Task LiveAsync()
    {
        if ((await Talk.GetAsync("/pacticipants/Other/versions/1")).Status == 200)
        {
            return;
        }

        await PublishAsync("1", "a", "main", "prod");
        await VerifyAsync("1", success: true);
        await Talk.PutAsync("/pacticipants/Bar/versions/1/tags/live");
        await PublishAsync("2", "b", "red", "red");
        await VerifyAsync("2", success: false);
        await PublishAsync("3", "c", "main-again", "dev");
        await VerifyAsync("3", success: true);
        await PublishAsync("4", "d", "new", null);
        await Talk.PutAsync("/pacticipants/Foo/branches/main/versions/1");
        var test = (await Talk.GetAsync("/environments?name=test")).Json["_embedded"]!["environments"]![0]!["uuid"];
        await Talk.PostAsync($"/pacticipants/Bar/versions/1/deployed-versions/environment/{test}");
        await Talk.PutAsync("/pacticipants/Bar/branches/main/versions/1");
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "4", "<Bar & Sons>", SomePact.Between("Foo", "<Bar & Sons>", "x")));
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("Other", "1", "Bar", SomePact.Between("Other", "Bar", "o"), branch: "main"));
    }

    private Task<Talk.Reply> PublishAsync(string version, string content, string branch, string? tag) =>
        Talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", version, "Bar", SomePact.Between("Foo", "Bar", content), branch, tags: tag is null ? [] : [tag]));

    private async Task VerifyAsync(string version, bool success)
    {
        var pact = await Talk.GetAsync($"/pacts/provider/Bar/consumer/Foo/version/{version}");
        await Talk.PostAsync(pact.Link("pb:publish-verification-results")[Talk.Base.Length..], $$"""{"success":{{(success ? "true" : "false")}},"providerApplicationVersion":"1"}""");
    }
}
