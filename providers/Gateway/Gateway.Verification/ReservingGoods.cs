using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gateway.Verification;

public sealed class ReservingGoods
{
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    [Fact]
    public async Task A_reservation_comes_with_what_it_costs()
    {
        await using var inventory = await InventoryAsync(() => Results.Created((string?)null, new { id = Id }));
        await using var pricing = await PricingAsync();

        using var response = await ReserveAsync(inventory.Address, pricing.Address);

        response.StatusCode.Should().Be(HttpStatusCode.Created);
        (await BodyOf(response)).GetRawText().Should().Be($$"""{"id":"{{Id}}","total":259.80,"currency":"EUR"}""");
    }

    [Fact]
    public async Task Too_little_stock_is_a_conflict_that_names_the_shortage()
    {
        await using var inventory = await InventoryAsync(() =>
            Results.Json(new { shortages = new[] { new { sku = "chair-oak", requested = 2, available = 1 } } }, statusCode: StatusCodes.Status409Conflict));
        await using var pricing = await PricingAsync();

        using var response = await ReserveAsync(inventory.Address, pricing.Address);

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await BodyOf(response)).GetProperty("shortages").GetRawText().Should().Be("""[{"sku":"chair-oak","requested":2,"available":1}]""");
    }

    [Fact]
    public async Task What_cannot_be_priced_is_not_reserved()
    {
        await using var inventory = await InventoryAsync(() => Results.Created((string?)null, new { id = Id }));
        await using var pricing = await ProviderDouble.StartAsync(answers => answers.MapPost("/quotes", () =>
            Results.ValidationProblem(new Dictionary<string, string[]> { ["lines[0].sku"] = ["unknown"] })));

        using var response = await ReserveAsync(inventory.Address, pricing.Address);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyOf(response)).GetProperty("errors").GetRawText().Should().Be("""{"lines[0].sku":["unknown"]}""");
        inventory.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_reservation_that_failed_is_not_sent_twice()
    {
        await using var inventory = await InventoryAsync(() => Results.StatusCode(StatusCodes.Status500InternalServerError));
        await using var pricing = await PricingAsync();

        using var response = await ReserveAsync(inventory.Address, pricing.Address);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        inventory.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Without_pricing_nothing_is_reserved()
    {
        await using var inventory = await InventoryAsync(() => Results.Created((string?)null, new { id = Id }));

        using var response = await ReserveAsync(inventory.Address, ProviderDouble.Down);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        inventory.Requests.Should().BeEmpty();
    }

    private static Task<ProviderDouble> InventoryAsync(Func<IResult> answer) =>
        ProviderDouble.StartAsync(answers => answers.MapPost("/reservations", answer));

    private static Task<ProviderDouble> PricingAsync() => ProviderDouble.StartAsync(answers => answers.MapPost("/quotes", () => Results.Json(new
    {
        lines = new[] { new { sku = "chair-oak", quantity = 2, unitPrice = 129.90m, total = 259.80m } },
        total = 259.80m,
        currency = "EUR",
    })));

    private static async Task<HttpResponseMessage> ReserveAsync(Uri inventory, Uri pricing)
    {
        await using var gateway = new GatewayHost(inventory, pricing);
        return await gateway.CreateClient(Tokens.Valid).PostAsJsonAsync(
            "/reservations", new { lines = new[] { new { sku = "chair-oak", quantity = 2 } } }, TestContext.Current.CancellationToken);
    }

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
