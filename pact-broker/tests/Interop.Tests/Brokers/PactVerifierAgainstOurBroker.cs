using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Interop.Tests.OurPacts;
using Interop.Tests.Providers;

namespace Interop.Tests.Brokers;

/// <summary>`pact verifier` fetches what a service has to keep from our broker, verifies the running service, and publishes its result there.</summary>
public sealed class PactVerifierAgainstOurBroker : IAsyncLifetime
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
        var pact = await _broker.Http.GetFromJsonAsync<JsonObject>($"pacts/provider/{service}/consumer/Gateway/latest", TestContext.Current.CancellationToken);
        var results = await _broker.Http.GetFromJsonAsync<JsonObject>((string)pact!["_links"]!["pb:latest-verification-results"]!["href"]!, TestContext.Current.CancellationToken);
        ((bool)results!["success"]!).Should().BeTrue();
        ((string)results["providerApplicationVersion"]!).Should().Be("s1");
        await _broker.RecordDeploymentAsync(service, "s1", "production");
        (await _broker.CanIDeployAsync("Gateway", "g1", "production")).ShouldExitWith(0);
    }
}
