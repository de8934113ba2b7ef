namespace Interop.Tests.Brokers.Verifying;

/// <summary>`pact verifier` gets from our broker the pacts that its selectors mean, and no other.</summary>
public abstract class EverySelector(SeededBroker broker)
{
    public sealed class OnSqlite(SeededBroker.OnSqlite broker) : EverySelector(broker), IClassFixture<SeededBroker.OnSqlite>;

    public sealed class OnPostgreSql(SeededBroker.OnPostgreSql broker) : EverySelector(broker), IClassFixture<SeededBroker.OnPostgreSql>;

    [Theory]
    [InlineData("""{"mainBranch": true}""", "web-main", "shop-main")]
    [InlineData("""{"branch": "feat/x"}""", "web-feature")]
    [InlineData("""{"branch": "main"}""", "web-main", "shop-main")]
    [InlineData("""{"latest": true}""", "shop-main", "web-newest")]
    [InlineData("""{"tag": "dev", "latest": true}""", "web-dev-2")]
    [InlineData("""{"tag": "dev"}""", "web-dev-1", "web-dev-2")]
    [InlineData("""{"tag": "absent", "latest": true, "fallbackTag": "dev"}""", "web-dev-2")]
    [InlineData("""{"deployed": true}""", "web-deployed")]
    [InlineData("""{"released": true}""", "web-released")]
    [InlineData("""{"deployedOrReleased": true}""", "web-deployed", "web-released")]
    [InlineData("""{"environment": "test"}""", "web-released")]
    [InlineData("""{"deployed": true, "environment": "production"}""", "web-deployed")]
    [InlineData("""{"consumer": "Shop", "mainBranch": true}""", "shop-main")]
    [InlineData("""{"consumer": "Web", "latest": true}""", "web-newest")]
    [InlineData("""{"branch": "feat/x", "fallbackBranch": "main"}""", "web-feature", "shop-main")]
    public async Task A_selector_means(string selector, params string[] versions) =>
        (await broker.VersionsForAsync("--consumer-version-selectors", selector)).Should().Equal(versions);

    [Fact]
    public async Task The_matching_branch_is_that_of_the_provider() =>
        (await broker.VersionsForAsync("--consumer-version-selectors", """{"matchingBranch": true}""", "--provider-branch", "feat/x")).Should().Equal("web-feature");

    [Fact]
    public async Task Several_selectors_add_up() =>
        (await broker.VersionsForAsync("--consumer-version-selectors", """{"mainBranch": true}""", "--consumer-version-selectors", """{"deployedOrReleased": true}"""))
            .Should().Equal("web-main", "web-deployed", "web-released", "shop-main");

    [Fact]
    public async Task Without_one_this_verifier_asks_for_the_latest_of_each_consumer() =>
        (await broker.VersionsForAsync("--provider-branch", "main")).Should().Equal("shop-main", "web-newest");

    [Fact]
    public async Task Tags_alone_are_understood_as_older_verifiers_say_them() =>
        (await broker.VersionsForAsync("--consumer-version-tags", "dev")).Should().Equal("web-dev-2");

    [Fact]
    public async Task Work_in_progress_is_every_branch_and_tag_that_was_not_selected() =>
        (await broker.VersionsForAsync("--consumer-version-selectors", """{"mainBranch": true}""", "--provider-branch", "main", "--enable-pending", "--include-wip-pacts-since", "2020-01-01"))
            .Should().Equal("web-main", "web-feature", "web-dev-1", "web-dev-2", "web-released", "shop-main", "web-newest");

    [Fact]
    public async Task Work_that_began_before_the_day_is_none() =>
        (await broker.VersionsForAsync("--consumer-version-selectors", """{"mainBranch": true}""", "--provider-branch", "main", "--enable-pending", "--include-wip-pacts-since", "2999-01-01"))
            .Should().Equal("web-main", "shop-main");
}
