using System.Net;
using System.Net.Sockets;
using Gateway.Clients.Calls;
using Gateway.Clients.Inventory;
using Gateway.Clients.Pricing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.ContractTests;

/// <summary>What the gateway makes of it is in Gateway.Verification; here is what its clients promise: one exception that says who failed and how.</summary>
public sealed class WhenAProviderFails
{
    [Fact]
    public async Task A_provider_that_is_down_cannot_be_reached()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var address = new Uri($"http://{nobody.LocalEndpoint}");
        nobody.Stop();

        var asking = () => TheGateway.ClientsOf(address).GetRequiredService<PricingClient>()
            .FindPriceAsync("chair-oak", TestContext.Current.CancellationToken);

        (await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Pricing cannot be reached.")).Which.Provider.Should().Be("Pricing");
    }

    [Fact]
    public async Task A_provider_that_says_nothing_is_not_waited_for()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        var asking = () => TheGateway.ClientsOf(new Uri($"http://{silent.LocalEndpoint}"), timeLimit: TimeSpan.FromMilliseconds(50))
            .GetRequiredService<InventoryClient>().FindStockAsync("chair-oak", TestContext.Current.CancellationToken);

        await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Inventory did not answer in time.");
    }
}
