using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts.Testing.Consistency;
using Journeys.Tests.Hosting;
using ServiceDefaults.Tokens;

namespace Journeys.Tests;

/// <summary>Offer a product outside, sell some of it here and some there: what is offered follows, and what is bought outside is an order like any other. Whoever is away in the middle comes back.</summary>
[Trait("row", "S4-019")]
public sealed class SellingOutside
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _sku = $"chair-{Guid.CreateVersion7():N}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_offered_outside_is_what_inventory_has_at_the_price_that_pricing_says()
    {
        await using var commerce = await OpenAsync();
        using var employee = commerce.Gateway.CreateClient().As((await commerce.LogInAsync("eve", Roles.Employee)).Token);
        using var customer = commerce.Gateway.CreateClient().As((await commerce.LogInAsync("anna", Roles.Customer)).Token);
        using var seller = commerce.Bazaar.CreateClient().As("bz_test");

        // An employee wants it offered. Nobody has told of its stock yet, so the first run asks Inventory by message.
        using var wanted = await employee.PutAsync($"/listings/{_sku}", null, Token);
        wanted.StatusCode.Should().Be(HttpStatusCode.OK);
        (await OfferedAsync(seller)).Should().BeNull();
        (await SynchronizeAsync(employee)).Should().Be(HttpStatusCode.OK);
        (await OfferedAsync(seller)).Should().Be((129.95m, "EUR", 10));

        // A customer takes three: Inventory tells, Marketplace hears, and the next run offers what is left.
        await ReserveAsync(customer, 3);
        await HeardAsync(employee, available: 7);
        (await SynchronizeAsync(employee)).Should().Be(HttpStatusCode.OK);
        (await OfferedAsync(seller)).Should().Be((129.95m, "EUR", 7));

        // The outside marketplace is away while more is sold: the run says so, and nothing is forgotten.
        commerce.Bazaar.IsReachable = false;
        await ReserveAsync(customer, 2);
        await HeardAsync(employee, available: 5);
        (await SynchronizeAsync(employee)).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(employee)).Should().Be(("pending", 5));

        // It is back: the same fact in Inventory, in Marketplace and outside.
        commerce.Bazaar.IsReachable = true;
        (await SynchronizeAsync(employee)).Should().Be(HttpStatusCode.OK);
        (await OfferedAsync(seller)).Should().Be((129.95m, "EUR", 5));
        var listing = await employee.SideAsync("Marketplace", $"/listings/{_sku}");
        var product = await customer.SideAsync("Gateway", $"/products/{_sku}");
        Same.InBoth(listing, await seller.SideAsync("Bazaar", $"/v1/listings/{_sku}"), ("price", "price"), ("currency", "currency"), ("available", "quantity"));
        Same.InBoth(listing, product, ("price", "pricing.amount"), ("currency", "pricing.currency"), ("available", "inventory.available"));
        (await StatusAsync(employee)).Status.Should().Be("listed");
    }

    [Fact]
    public async Task What_is_bought_outside_is_one_order_that_is_reserved_paid_delivered_and_told_outside()
    {
        await using var commerce = await OpenAsync();
        var (_, staff) = await commerce.LogInAsync("eve", Roles.Employee);
        using var employee = commerce.Gateway.CreateClient().As(staff);
        using var customer = commerce.Gateway.CreateClient().As((await commerce.LogInAsync("anna", Roles.Customer)).Token);
        using var seller = commerce.Bazaar.CreateClient().As("bz_test");
        using var wanted = await employee.PutAsync($"/listings/{_sku}", null, Token);
        await ReserveAsync(customer, 5);
        await HeardAsync(employee, available: 5);
        (await SynchronizeAsync(employee)).Should().Be(HttpStatusCode.OK);

        // Somebody buys two outside, while Orders is away: nothing is decided, and nothing is forgotten.
        using var bought = await seller.PutAsJsonAsync("/v1/test-orders/ord_4711", new { lines = new[] { new { sku = _sku, quantity = 2 } } }, Token);
        bought.StatusCode.Should().Be(HttpStatusCode.Created);
        await commerce.Orders.StopAsync();
        (await SynchronizeAsync(employee)).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await StatusOutsideAsync(seller)).Should().Be("new");

        // Orders is back: one order over what was paid outside, however often somebody synchronizes.
        commerce.Orders.Start();
        (await SynchronizeAsync(employee)).Should().Be(HttpStatusCode.OK);
        (await SynchronizeAsync(employee)).Should().Be(HttpStatusCode.OK);
        (await StatusOutsideAsync(seller)).Should().Be("accepted");
        using var desk = commerce.Orders.CreateClient().As(staff);
        var order = (await desk.AskAsync("/orders")).EnumerateArray().Should().ContainSingle().Subject;
        var id = order.GetProperty("id").GetGuid();
        order.GetProperty("total").GetDecimal().Should().Be(259.90m);
        var payment = await commerce.Payments.CreateClient().As(staff).AskAsync($"/payments/{id}");
        Same.InBoth(Side.Of("Orders", "GET /orders", order), Side.Of("Payments", $"GET /payments/{id}", payment), ("id", "orderId"), ("total", "amount"), ("currency", "currency"));
        payment.GetProperty("status").GetString().Should().Be("captured");

        // What was sold outside is gone here, and what is left is offered there.
        await HeardAsync(employee, available: 3);
        (await SynchronizeAsync(employee)).Should().Be(HttpStatusCode.OK);
        (await OfferedAsync(seller)).Should().Be((129.95m, "EUR", 3));

        // It is delivered, and who sold it hears so.
        await ChangeAsync(desk, id, "assign", new { technician = "t-4" });
        await ChangeAsync(desk, id, "start", new { });
        await ChangeAsync(desk, id, "complete", new { signature = "c2lnbmVk" });
        (await SynchronizeAsync(employee)).Should().Be(HttpStatusCode.OK);
        (await StatusOutsideAsync(seller)).Should().Be("delivered");
    }

    /// <summary>Ten of the product are there, and the way outside is open.</summary>
    private async Task<Commerce> OpenAsync()
    {
        var commerce = await Commerce.OpenOrSkipAsync();
        await commerce.SellOutsideAsync();
        await commerce.StockAsync(10, _sku);
        return commerce;
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

    private static async Task<HttpStatusCode> SynchronizeAsync(HttpClient employee)
    {
        using var response = await employee.PostAsync("/synchronizations", null, Token);
        return response.StatusCode;
    }

    private static async Task ChangeAsync(HttpClient desk, Guid order, string change, object body)
    {
        using var changed = await desk.PostAsJsonAsync($"/orders/{order}/{change}", body, Token);
        changed.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<(string? Status, int Available)> StatusAsync(HttpClient employee)
    {
        var listing = await employee.AskAsync($"/listings/{_sku}");
        return (listing.GetProperty("status").GetString(), listing.GetProperty("available").GetInt32());
    }

    private static async Task<string?> StatusOutsideAsync(HttpClient seller) => (await seller.AskAsync("/v1/orders/ord_4711")).GetProperty("status").GetString();

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
