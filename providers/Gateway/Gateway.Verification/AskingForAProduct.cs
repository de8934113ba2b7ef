using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gateway.Verification;

public sealed class AskingForAProduct
{
    private static readonly TimeSpan Impatient = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Failures => TestDoubles.Failures.All;

    [Fact]
    [Trait("row", "S2-004")]
    public async Task What_both_services_know_becomes_one_answer()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();

        using var response = await AskAsync("chair-oak", inventory.Address, pricing.Address);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await BodyOf(response)).GetRawText().Should().Be(
            """
            {"sku":"chair-oak",
            "inventory":{"name":"Oak chair","category":"furniture","available":12,"warehouses":[{"code":"east","available":12}]},
            "pricing":{"amount":129.90,"currency":"EUR"},
            "degraded":[]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    [Trait("row", "S2-004")]
    public async Task All_questions_are_asked_at_the_same_time()
    {
        // Nobody answers before everybody was asked: one after the other this would never end.
        using var asked = new CountdownEvent(3);
        var everybody = new TaskCompletionSource();
        Func<object, Delegate> answer = body => async () =>
        {
            if (asked.Signal())
                everybody.SetResult();
            await everybody.Task;
            return Results.Json(body);
        };
        await using var inventory = await ProviderDouble.StartAsync(answers =>
        {
            answers.MapGet("/products/chair-oak", answer(new { sku = "chair-oak", name = "Oak chair", category = "furniture" }));
            answers.MapGet("/stock/chair-oak", answer(new { available = 0, warehouses = Array.Empty<object>() }));
        });
        await using var pricing = await ProviderDouble.StartAsync(answers =>
            answers.MapGet("/prices/chair-oak", answer(new { amount = 129.90m, currency = "EUR" })));

        using var response = await AskAsync("chair-oak", inventory.Address, pricing.Address);

        (await BodyOf(response)).GetProperty("degraded").GetArrayLength().Should().Be(0);
    }

    [Fact]
    [Trait("row", "S2-018")]
    public async Task A_product_nobody_knows_is_not_found()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();

        using var response = await AskAsync("unicorn", inventory.Address, pricing.Address);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await BodyOf(response)).GetProperty("detail").GetString().Should().Be("There is no product 'unicorn'.");
    }

    [Fact]
    public async Task A_product_that_has_no_price_is_a_whole_answer()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.StartAsync(_ => { });

        using var response = await AskAsync("chair-oak", inventory.Address, pricing.Address);

        var product = await BodyOf(response);
        product.GetProperty("pricing").ValueKind.Should().Be(JsonValueKind.Null);
        product.GetProperty("degraded").GetArrayLength().Should().Be(0);
    }

    [Theory, MemberData(nameof(Failures))]
    public async Task When_pricing_fails_the_answer_says_what_is_missing(string failure)
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await TestDoubles.Failures.StartAsync(failure);

        using var response = await AskAsync("chair-oak", inventory.Address, pricing.Address, Impatient);

        await ShouldLackPricingAsync(response);
    }

    [Fact]
    [Trait("row", "S2-005")]
    public async Task When_pricing_is_down_the_answer_says_what_is_missing()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();

        using var response = await AskAsync("chair-oak", inventory.Address, ProviderDouble.Down);

        await ShouldLackPricingAsync(response);
    }

    [Theory, MemberData(nameof(Failures))]
    public async Task When_inventory_fails_there_is_no_answer(string failure)
    {
        await using var inventory = await TestDoubles.Failures.StartAsync(failure);
        await using var pricing = await ProviderDouble.PricingAsync();

        using var response = await AskAsync("chair-oak", inventory.Address, pricing.Address, Impatient);

        await ShouldBlameInventoryAsync(response);
    }

    [Fact]
    public async Task When_inventory_is_down_there_is_no_answer()
    {
        await using var pricing = await ProviderDouble.PricingAsync();

        using var response = await AskAsync("chair-oak", ProviderDouble.Down, pricing.Address);

        await ShouldBlameInventoryAsync(response);
    }

    [Fact]
    public async Task A_question_that_failed_is_asked_again_but_not_for_ever()
    {
        var failures = 2;
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var recovering = await ProviderDouble.StartAsync(answers => answers.MapGet("/prices/chair-oak", () =>
            Interlocked.Decrement(ref failures) >= 0
                ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
                : Results.Json(new { amount = 129.90m, currency = "EUR" })));
        await using var failing = await TestDoubles.Failures.StartAsync("answers 500");

        using var recovered = await AskAsync("chair-oak", inventory.Address, recovering.Address);
        using var failed = await AskAsync("chair-oak", inventory.Address, failing.Address);

        (await BodyOf(recovered)).GetProperty("degraded").GetArrayLength().Should().Be(0);
        recovering.Requests.Should().HaveCount(3);
        failing.Requests.Should().HaveCount(3);
    }

    private static async Task<HttpResponseMessage> AskAsync(string sku, Uri inventory, Uri pricing, TimeSpan? timeLimit = null)
    {
        await using var gateway = new GatewayHost(inventory, pricing, timeLimit);
        return await gateway.CreateClient().GetAsync($"/products/{sku}", TestContext.Current.CancellationToken);
    }

    private static async Task ShouldLackPricingAsync(HttpResponseMessage response)
    {
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var product = await BodyOf(response);
        product.GetProperty("inventory").GetProperty("available").GetInt32().Should().Be(12);
        product.GetProperty("pricing").ValueKind.Should().Be(JsonValueKind.Null);
        product.GetProperty("degraded").GetRawText().Should().Be("""["pricing"]""");
    }

    private static async Task ShouldBlameInventoryAsync(HttpResponseMessage response)
    {
        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.Should().BePositive();
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await BodyOf(response)).GetProperty("title").GetString().Should().Be("Inventory is not available");
    }

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
