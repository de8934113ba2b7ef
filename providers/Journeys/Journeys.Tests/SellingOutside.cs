using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Journeys.Tests.Hosting;
using Pricing.Api.Prices;
using ServiceDefaults.Tokens;

namespace Journeys.Tests;

/// <summary>Offer a product outside, sell some of it here, and what is offered outside follows; the outside marketplace stopped in the middle, and back again.</summary>
[Trait("row", "S4-019")]
public sealed class SellingOutside
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _sku = $"chair-{Guid.CreateVersion7():N}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_offered_outside_is_what_inventory_has_at_the_price_that_pricing_says()
    {
        await using var outlet = await Outlet.OpenOrSkipAsync(Token);
        await outlet.SaveInInventoryAsync(new Product { Sku = _sku, Name = "Chair", Category = "furniture" }, new Stock { Sku = _sku, Warehouse = "east", OnHand = 10 });
        await outlet.SaveInPricingAsync(new Price { Sku = _sku, Amount = 129.95m, Currency = "EUR", ValidFrom = DateTimeOffset.UnixEpoch });
        using var employee = outlet.CreateClient(Roles.Employee);
        using var customer = outlet.CreateClient(Roles.Customer);
        using var seller = outlet.CreateSeller();

        // An employee wants it offered. Nobody has told of its stock yet, so the first run asks Inventory by message.
        using var wanted = await employee.PutAsync($"/listings/{_sku}", null, Token);
        wanted.StatusCode.Should().Be(HttpStatusCode.OK);
        (await OfferedAsync(seller)).Should().BeNull();
        (await SynchronizeAsync(employee)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await OfferedAsync(seller)).Should().Be((129.95m, "EUR", 10));

        // A customer takes three: Inventory tells, Marketplace hears, and the next run offers what is left.
        await ReserveAsync(customer, 3);
        await HeardAsync(employee, available: 7);
        (await SynchronizeAsync(employee)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await OfferedAsync(seller)).Should().Be((129.95m, "EUR", 7));

        // The outside marketplace is away while more is sold: the run says so, and nothing is forgotten.
        outlet.BazaarIsUp = false;
        await ReserveAsync(customer, 2);
        await HeardAsync(employee, available: 5);
        (await SynchronizeAsync(employee)).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(employee)).Should().Be(("pending", 5));

        // It is back: the same fact in Inventory, in Marketplace and outside.
        outlet.BazaarIsUp = true;
        (await SynchronizeAsync(employee)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await OfferedAsync(seller)).Should().Be((129.95m, "EUR", 5));
        (await StatusAsync(employee)).Should().Be(("listed", 5));
        (await AvailableInInventoryAsync(customer)).Should().Be(5);
    }

    private async Task ReserveAsync(HttpClient customer, int quantity)
    {
        using var reserved = await customer.PostAsJsonAsync("/reservations", new { lines = new[] { new { sku = _sku, quantity } } }, Token);
        reserved.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    /// <summary>Waits until Marketplace has heard of the stock.</summary>
    private async Task HeardAsync(HttpClient employee, int available)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        end.CancelAfter(Patience);
        while ((await StatusAsync(employee)).Available != available)
            await Task.Delay(TimeSpan.FromMilliseconds(50), end.Token);
    }

    private static Task<HttpResponseMessage> SynchronizeAsync(HttpClient employee) => employee.PostAsync("/synchronizations", null, Token);

    private async Task<(string? Status, int Available)> StatusAsync(HttpClient employee)
    {
        var listing = await employee.GetFromJsonAsync<JsonElement>($"/listings/{_sku}", Token);
        return (listing.GetProperty("status").GetString(), listing.GetProperty("available").GetInt32());
    }

    private async Task<int> AvailableInInventoryAsync(HttpClient customer)
    {
        using var response = await customer.PostAsJsonAsync("/products/check", new { skus = new[] { _sku } }, Token);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("results")[0].GetProperty("available").GetInt32();
    }

    /// <summary>What a seller sees at the outside marketplace itself; null for nothing.</summary>
    private async Task<(decimal Price, string? Currency, int Quantity)?> OfferedAsync(HttpClient seller)
    {
        using var response = await seller.GetAsync($"/v1/listings/{_sku}", Token);
        if (response.StatusCode is HttpStatusCode.NotFound)
            return null;
        var listing = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        return (listing.GetProperty("price").GetDecimal(), listing.GetProperty("currency").GetString(), listing.GetProperty("quantity").GetInt32());
    }
}
