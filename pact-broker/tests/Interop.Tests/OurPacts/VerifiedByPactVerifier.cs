using Contracts.Providers.Messages;
using Interop.Tests.Providers;
using Interop.Tests.Tools;
using Inventory.Verification;

namespace Interop.Tests.OurPacts;

/// <summary>`pact verifier` reads our committed files and finds that our services keep them, through their sockets and state-change URLs.</summary>
public sealed class VerifiedByPactVerifier
{
    [Theory]
    [InlineData("Inventory")]
    [InlineData("Pricing")]
    public async Task A_service_keeps_what_the_Gateway_wrote_down(string service)
    {
        await using var hosted = await HostedService.StartAsync(service);

        var verified = await Tool.PactAsync(
            "verifier", "--file", CommittedPacts.PathOf($"Gateway-{service}.json"), "--provider-name", service, "--hostname", hosted.Address.Host, "--port", $"{hosted.Address.Port}",
            "--state-change-url", hosted.StateChangeAddress.ToString(), "--no-colour");

        verified.ShouldExitWith(0);
    }

    [Fact]
    public async Task Inventory_announces_what_Notifications_wrote_down()
    {
        await using var hosted = await HostedService.StartAsync("Inventory");
        await using var messages = await MessageServer.StartAsync(
            scenarios => scenarios.Add(InventoryMessages.StockChanged, InventoryMessages.StockChangedAsync), hosted.Services, TestContext.Current.CancellationToken);

        var verified = await Tool.PactAsync(
            "verifier", "--file", CommittedPacts.PathOf("Notifications-Inventory.json"), "--provider-name", "Inventory", "--hostname", messages.Address.Host, "--port", $"{messages.Address.Port}",
            "--state-change-url", hosted.StateChangeAddress.ToString(), "--no-colour");

        verified.ShouldExitWith(0).All.Should().Contain("the stock of a product changed");
    }
}
