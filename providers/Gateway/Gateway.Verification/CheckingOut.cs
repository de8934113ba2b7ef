using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gateway.Verification;

/// <summary>Orders is served from its contract with the gateway, but where it fails.</summary>
public sealed class CheckingOut
{
    [Fact]
    public async Task A_purchase_is_an_order_that_can_be_followed()
    {
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down);

        using var response = await BuyAsync(gateway);

        response.StatusCode.Should().Be(HttpStatusCode.Created);
        var placed = await BodyOf(response);
        placed.GetProperty("total").GetDecimal().Should().Be(189.92m);
        response.Headers.Location!.ToString().Should().Be($"/orders/{placed.GetProperty("id").GetGuid()}");
        using var followed = await gateway.CreateClient(Tokens.Valid).GetAsync(response.Headers.Location, TestContext.Current.CancellationToken);
        followed.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Too_little_stock_is_a_conflict_that_names_the_shortage()
    {
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down);

        using var response = await BuyAsync(gateway, chairs: 100);

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await BodyOf(response)).GetProperty("shortages").GetRawText().Should().Be("""[{"sku":"chair-oak","requested":100,"available":12}]""");
    }

    [Fact]
    public async Task A_card_that_is_declined_says_so_with_a_code()
    {
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down);

        using var response = await BuyAsync(gateway, card: "tok_declined");

        response.StatusCode.Should().Be(HttpStatusCode.PaymentRequired);
        (await BodyOf(response)).GetProperty("code").GetString().Should().Be("card_declined");
    }

    [Fact]
    public async Task What_cannot_be_ordered_says_everything_that_is_wrong()
    {
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down);

        using var response = await gateway.CreateClient(Tokens.Valid).PostAsJsonAsync(
            "/checkout", new { card = "", lines = new[] { new { sku = "chair-oak", quantity = 0 } } }, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyOf(response)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo("card", "lines[0].quantity");
    }

    [Fact]
    public async Task A_checkout_that_failed_is_not_sent_twice_and_the_caller_is_told_to_come_back()
    {
        await using var orders = await ProviderDouble.StartAsync(answers => answers.MapPost("/orders", () => Results.StatusCode(StatusCodes.Status500InternalServerError)));
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down, orders: orders.Address);

        using var response = await BuyAsync(gateway);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await BodyOf(response)).GetProperty("title").GetString().Should().Be("Orders is not available");
        response.Headers.RetryAfter.Should().NotBeNull();
        orders.Requests.Should().ContainSingle();
    }

    private static Task<HttpResponseMessage> BuyAsync(GatewayHost gateway, string card = "tok_visa", int chairs = 1) => gateway.CreateClient(Tokens.Valid).PostAsJsonAsync(
        "/checkout",
        new
        {
            card,
            lines = chairs == 1 ? new[] { new { sku = "chair-oak", quantity = 1 }, new { sku = "lamp-desk", quantity = 3 } } : [new { sku = "chair-oak", quantity = chairs }],
        },
        TestContext.Current.CancellationToken);

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
