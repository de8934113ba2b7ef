using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;

namespace Gateway.Verification;

public sealed class CorrelationIds
{
    private const string Header = "X-Correlation-Id";

    [Fact]
    [Trait("row", "S2-016"), Trait("row", "S2-017")]
    public async Task The_callers_id_reaches_every_provider_and_the_log_and_comes_back()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();
        await using var gateway = new GatewayHost(inventory.Address, pricing.Address);

        using var response = await AskAsync(gateway, "order-4711");

        response.Headers.GetValues(Header).Should().Equal("order-4711");
        inventory.Requests.Select(request => request.CorrelationId).Should().Equal("order-4711", "order-4711");
        pricing.Requests.Select(request => request.CorrelationId).Should().Equal("order-4711");
        // Stopped first: the entry of a request is written after its answer.
        await gateway.DisposeAsync();
        gateway.Logs.Entries.Should().Contain(entry => Equals(entry.Scopes.GetValueOrDefault("CorrelationId"), "order-4711"));
    }

    [Fact]
    public async Task A_caller_without_an_id_is_given_one_and_so_are_the_providers()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();
        await using var gateway = new GatewayHost(inventory.Address, pricing.Address);

        using var response = await AskAsync(gateway, null);

        var given = response.Headers.GetValues(Header).Single();
        given.Should().NotBeEmpty();
        inventory.Requests.Concat(pricing.Requests).Select(request => request.CorrelationId).Should().Equal(given, given, given);
    }

    [Fact]
    [Trait("row", "S2-032"), Trait("row", "S2-047")]
    public async Task Requests_at_the_same_time_keep_their_ids_apart()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();
        await using var gateway = new GatewayHost(inventory.Address, pricing.Address);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => AskAsync(gateway, $"order-{number}")));

        pricing.Requests.Select(request => request.CorrelationId).Should().BeEquivalentTo(Enumerable.Range(0, 20).Select(number => $"order-{number}"));
    }

    [Fact]
    public async Task An_answer_that_failed_has_it_too()
    {
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down);

        using var response = await AskAsync(gateway, "order-4711");

        response.IsSuccessStatusCode.Should().BeFalse();
        response.Headers.GetValues(Header).Should().Equal("order-4711");
    }

    private static Task<HttpResponseMessage> AskAsync(GatewayHost gateway, string? id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/products/chair-oak");
        if (id is not null)
            request.Headers.Add(Header, id);
        return gateway.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
