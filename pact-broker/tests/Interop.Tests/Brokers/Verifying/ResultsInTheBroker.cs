using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Interop.Tests.OurPacts;
using Interop.Tests.Providers;

namespace Interop.Tests.Brokers.Verifying;

/// <summary>`pact verifier` fetches what a service has to keep from our broker, verifies the running service, and publishes its result there.</summary>
public sealed class ResultsInTheBroker : IAsyncLifetime
{
    private BrokerCommands _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerCommands.StartAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Theory]
    [InlineData("Inventory")]
    [InlineData("Pricing")]
    public async Task A_result_of_the_reference_verifier_decides_what_may_be_deployed(string service)
    {
        await using var hosted = await HostedService.StartAsync(service);
        await _broker.PublishAsync(CommittedPacts.PathOf($"Gateway-{service}.json"), "g1");

        var verified = await _broker.VerifyAsync(service, hosted.Address, hosted.StateChangeAddress, "s1", "main", "--enable-pending", "--consumer-version-selectors", """{"mainBranch": true}""");

        verified.ShouldExitWith(0).All.Should().Contain("Gateway");
        var result = await LatestResultAsync("Gateway", service);
        ((bool)result["success"]!).Should().BeTrue();
        ((string)result["providerApplicationVersion"]!).Should().Be("s1");
        await _broker.RecordDeploymentAsync(service, "s1", "production");
        (await _broker.CanIDeployAsync("Gateway", "g1", "production")).ShouldExitWith(0);
    }

    [Fact]
    public async Task A_result_comes_with_branch_tags_and_the_address_of_its_build()
    {
        await using var orders = await OrdersProvider.StartAsync();
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders"), "w1");

        (await _broker.VerifyAsync("Orders", orders, "1.0+7", "feat/fast/lane", "--provider-tags", "dev,eu", "--build-url", "https://ci.example/7")).ShouldExitWith(0);

        var result = await LatestResultAsync("Web", "Orders");
        ((string)result["buildUrl"]!).Should().Be("https://ci.example/7");
        ((string)result["verifiedBy"]!["implementation"]!).Should().NotBeEmpty();
        result["testResults"]!.AsArray().Should().ContainSingle();
        var version = await JsonAsync("pacticipants/Orders/versions/1.0%2B7");
        version["_embedded"]!["branchVersions"]!.AsArray().Select(branch => (string)branch!["name"]!).Should().Equal("feat/fast/lane");
        version["_embedded"]!["tags"]!.AsArray().Select(tag => (string)tag!["name"]!).Should().BeEquivalentTo("dev", "eu");
    }

    [Fact]
    public async Task A_failure_is_in_the_broker_with_what_failed()
    {
        await using var orders = await OrdersProvider.StartAsync();
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders", path: "/not-there"), "w1");

        (await _broker.VerifyAsync("Orders", orders, "o1")).ShouldExitWith(1);

        var result = await LatestResultAsync("Web", "Orders");
        ((bool)result["success"]!).Should().BeFalse();
        result["testResults"]![0]!["mismatches"]!.AsArray().Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_pending_pact_fails_nobody_until_it_was_kept_once()
    {
        await using var orders = await OrdersProvider.StartAsync();
        await using var renaming = await OrdersProvider.StartAsync(pathOfOrders: "/all-orders");
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders"), "w1", "feat/new");
        string[] pending = ["--enable-pending", "--consumer-version-selectors", """{"latest": true}"""];

        (await _broker.VerifyAsync("Orders", renaming, "o1", "main", pending)).ShouldExitWith(0).All.Should().Contain("Pending");
        (await _broker.VerifyAsync("Orders", orders, "o2", "main", pending)).ShouldExitWith(0);
        (await _broker.VerifyAsync("Orders", renaming, "o3", "main", pending)).ShouldExitWith(1);

        (await _broker.CanIDeployAsync("Web", "w1", "production")).ShouldExitWith(1);
    }

    [Fact]
    public async Task Work_in_progress_fails_nobody_even_if_it_is_selected_nowhere()
    {
        await using var orders = await OrdersProvider.StartAsync();
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders"), "w1");
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders", path: "/not-there"), "w2", "feat/new");

        var verified = await _broker.VerifyAsync(
            "Orders", orders, "o1", "main", "--enable-pending", "--include-wip-pacts-since", "2020-01-01", "--consumer-version-selectors", """{"mainBranch": true}""");

        verified.ShouldExitWith(0).All.Should().Contain("feat/new");
        var results = (await JsonAsync("verification-results/consumer/Web/version/w2/latest"))["_embedded"]!["verificationResults"]!.AsArray();
        ((bool)results.Single()!["success"]!).Should().BeFalse();
    }

    [Fact]
    public async Task Without_a_pact_a_verifier_fails_unless_it_is_told_not_to()
    {
        await using var orders = await OrdersProvider.StartAsync();
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders"), "w1");
        string[] nobody = ["--consumer-version-selectors", """{"branch": "nobody's"}"""];

        (await _broker.VerifyAsync("Orders", orders, "o1", "main", nobody)).ShouldExitWith(1).All.Should().Contain("No pacts");
        (await _broker.VerifyAsync("Orders", orders, "o1", "main", [.. nobody, "--ignore-no-pacts-error"])).ShouldExitWith(0);
    }

    private async Task<JsonObject> LatestResultAsync(string consumer, string provider)
    {
        var pact = await JsonAsync($"pacts/provider/{provider}/consumer/{consumer}/latest");
        return await JsonAsync((string)pact["_links"]!["pb:latest-verification-results"]!["href"]!);
    }

    private async Task<JsonObject> JsonAsync(string address) => (await _broker.Http.GetFromJsonAsync<JsonObject>(address, TestContext.Current.CancellationToken))!;
}
