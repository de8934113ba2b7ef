using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;

namespace Gateway.Verification;

public sealed class Health
{
    [Theory]
    [InlineData(true, true, HttpStatusCode.OK, "Healthy")]
    [InlineData(true, false, HttpStatusCode.OK, "Degraded")]
    [InlineData(false, true, HttpStatusCode.ServiceUnavailable, "Unhealthy")]
    [InlineData(false, false, HttpStatusCode.ServiceUnavailable, "Unhealthy")]
    public async Task The_gateway_is_as_well_as_those_it_needs(bool inventoryIsUp, bool pricingIsUp, HttpStatusCode status, string expected)
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();
        await using var gateway = new GatewayHost(
            inventoryIsUp ? inventory.Address : ProviderDouble.Down,
            pricingIsUp ? pricing.Address : ProviderDouble.Down);

        using var response = await gateway.CreateClient().GetAsync("/health", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(status);
        var health = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        health.GetProperty("status").GetString().Should().Be(expected);
        health.GetProperty("checks").GetProperty("inventory").GetString().Should().Be(inventoryIsUp ? "Healthy" : "Unhealthy");
        health.GetProperty("checks").GetProperty("users").GetString().Should().Be("Healthy");
        health.GetProperty("checks").GetProperty("pricing").GetString().Should().Be(pricingIsUp ? "Healthy" : "Degraded");
    }

    [Fact]
    public async Task Without_users_it_is_degraded()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();
        await using var gateway = new GatewayHost(inventory.Address, pricing.Address) { Users = ProviderDouble.Down };

        var health = await gateway.CreateClient().GetFromJsonAsync<JsonElement>("/health", TestContext.Current.CancellationToken);

        health.GetProperty("status").GetString().Should().Be("Degraded");
        health.GetProperty("checks").GetProperty("users").GetString().Should().Be("Degraded");
    }

    [Fact]
    public async Task Without_marketplace_it_is_degraded()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();
        await using var gateway = new GatewayHost(inventory.Address, pricing.Address) { Marketplace = ProviderDouble.Down };

        var health = await gateway.CreateClient().GetFromJsonAsync<JsonElement>("/health", TestContext.Current.CancellationToken);

        health.GetProperty("status").GetString().Should().Be("Degraded");
        health.GetProperty("checks").GetProperty("marketplace").GetString().Should().Be("Degraded");
    }

    [Fact]
    public async Task Without_analytics_it_is_degraded()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();
        await using var gateway = new GatewayHost(inventory.Address, pricing.Address) { Analytics = ProviderDouble.Down };

        var health = await gateway.CreateClient().GetFromJsonAsync<JsonElement>("/health", TestContext.Current.CancellationToken);

        health.GetProperty("status").GetString().Should().Be("Degraded");
        health.GetProperty("checks").GetProperty("analytics").GetString().Should().Be("Degraded");
    }

    [Fact]
    public async Task Without_orders_it_is_degraded()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();
        await using var gateway = new GatewayHost(inventory.Address, pricing.Address, orders: ProviderDouble.Down);

        var health = await gateway.CreateClient().GetFromJsonAsync<JsonElement>("/health", TestContext.Current.CancellationToken);

        health.GetProperty("status").GetString().Should().Be("Degraded");
        health.GetProperty("checks").GetProperty("orders").GetString().Should().Be("Degraded");
    }
}
