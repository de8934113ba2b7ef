using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Interop.Tests.Providers;
using Interop.Tests.Tools;

namespace Interop.Tests.Brokers;

/// <summary>What the stories of the Pact CLI do not tell: names of any kind, and pacts of another language.</summary>
public sealed class PactCliAgainstOurBroker : IAsyncLifetime
{
    /// <summary>The search of the small pact, as a document has it.</summary>
    private const string Document = """{"openapi":"3.1.0","info":{"title":"Orders","version":"1"},"paths":{"/orders":{"get":{"parameters":[{"name":"status","in":"query"},{"name":"text","in":"query"}],"responses":{"200":{"description":"what was found"}}}}}}""";

    private BrokerCommands _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerCommands.StartAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task Publish_puts_a_pact_with_version_and_branch_into_the_broker()
    {
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders"), "1", "feat/x");

        var pact = await _broker.Http.GetFromJsonAsync<JsonObject>("pacts/provider/Orders/consumer/Web/latest", TestContext.Current.CancellationToken);
        pact!["interactions"]![0]!["description"]!.GetValue<string>().Should().Be(SmallPact.Description);
        var branch = await _broker.Http.GetAsync(new Uri("pacticipants/Web/branches/feat%2Fx/versions/1", UriKind.Relative), TestContext.Current.CancellationToken);
        branch.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Wéb shop", "Orders & returns", "feat/ünïcode")]
    [InlineData("a+b", "c%20d", "release-1.0")]
    public async Task Names_of_any_kind_arrive_as_they_are(string consumer, string provider, string branch)
    {
        await _broker.PublishAsync(_broker.WritePact(consumer, provider), "1.0+build 7", branch);

        var described = (await _broker.RunAsync("describe-version", "--pacticipant", consumer, "--version", "1.0+build 7", "--output", "json")).ShouldExitWith(0);
        JsonNode.Parse(described.Output)!["number"]!.GetValue<string>().Should().Be("1.0+build 7");
    }

    [Fact]
    public async Task A_provider_that_breaks_what_production_needs_may_not_go_there()
    {
        await using var keeping = await OrdersProvider.StartAsync();
        await using var breaking = await OrdersProvider.StartAsync(nameOfTotal: "sum");
        await JavaScriptPacts.WriteAsync(_broker.Folder);
        await _broker.PublishAsync(Path.Combine(_broker.Folder, "Web-Orders.json"), "w1");
        (await _broker.VerifyAsync("Orders", keeping.Address, keeping.StateChangeAddress, "o1")).ShouldExitWith(0);
        await _broker.RecordDeploymentAsync("Orders", "o1", "production");
        await _broker.RecordDeploymentAsync("Web", "w1", "production");

        (await _broker.VerifyAsync("Orders", breaking.Address, breaking.StateChangeAddress, "o2")).ShouldExitWith(1);

        (await _broker.CanIDeployAsync("Orders", "o2", "production")).ShouldExitWith(1);
        (await _broker.CanIDeployAsync("Orders", "o1", "production")).ShouldExitWith(0);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    public async Task A_provider_contract_decides_where_nobody_replays_if_the_providers_own_tests_passed(string exitCodeOfTests, int mayGo)
    {
        await _broker.PublishAsync(_broker.WritePact("Web", "Orders"), "w1");
        await _broker.RecordDeploymentAsync("Web", "w1", "production");
        await File.WriteAllTextAsync(Path.Combine(_broker.Folder, "openapi.json"), Document, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_broker.Folder, "results.txt"), "12 tests ran", TestContext.Current.CancellationToken);

        var published = await Tool.PactInAsync(
            _broker.Folder, "pactflow", "publish-provider-contract", "openapi.json", "--provider", "Orders", "--provider-app-version", "o1", "--branch", "main", "--content-type", "application/json",
            "--verification-exit-code", exitCodeOfTests, "--verification-results", "results.txt", "--verification-results-content-type", "text/plain", "--verifier", "some tool", "--broker-base-url", _broker.Address.ToString());

        published.ShouldExitWith(0);
        published.All.Should().Contain("Provider contract successfully published for Orders version o1").And.Contain("Agrees with the pact of Web version w1").And.NotContain("Failed to process");
        (await _broker.CanIDeployAsync("Orders", "o1", "production")).ShouldExitWith(mayGo);
        (await _broker.Http.GetStringAsync(new Uri("contracts/provider/Orders/version/o1/evidence", UriKind.Relative), TestContext.Current.CancellationToken)).Should().Be("12 tests ran");
    }
}
