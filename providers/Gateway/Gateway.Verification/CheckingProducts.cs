using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gateway.Verification;

/// <summary>Many products in one request.</summary>
public sealed class CheckingProducts
{
    private static readonly TimeSpan Impatient = TimeSpan.FromMilliseconds(300);

    public static TheoryData<string> Failures => TestDoubles.Failures.All;

    public static TheoryData<string[], string[]> Mistakes => new()
    {
        { [], ["skus"] },
        { [.. Enumerable.Range(0, 101).Select(number => $"product-{number}")], ["skus"] },
        { ["chair-oak", " ", ""], ["skus[1]", "skus[2]"] },
    };

    [Fact]
    [Trait("row", "S2-009"), Trait("row", "S2-010")]
    public async Task Inventory_is_asked_once_and_each_product_has_its_result()
    {
        await using var inventory = await ProviderDouble.StartAsync(answers => answers.MapGet("/stock", (string[] sku) => Results.Json(new
        {
            items = sku.Select(one => new { sku = one, known = one != "unicorn", available = one == "unicorn" ? 0 : 12 }),
        })));

        using var response = await CheckAsync(inventory.Address, "chair-oak", "unicorn");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await BodyOf(response)).GetRawText().Should().Be(
            """{"results":[{"sku":"chair-oak","known":true,"available":12},{"sku":"unicorn","known":false,"available":0}]}""");
        inventory.Requests.Should().ContainSingle();
    }

    [Theory, MemberData(nameof(Mistakes))]
    public async Task What_cannot_be_checked_is_refused_without_asking(string[] skus, string[] wrong)
    {
        using var response = await CheckAsync(ProviderDouble.Down, skus);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyOf(response)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal(wrong);
    }

    [Fact]
    public async Task Results_of_other_products_than_those_asked_for_are_no_answer()
    {
        await using var inventory = await ProviderDouble.StartAsync(answers => answers.MapGet("/stock", () => Results.Json(new
        {
            items = new[] { new { sku = "lamp-desk", known = true, available = 1 } },
        })));

        using var response = await CheckAsync(inventory.Address, "chair-oak");

        await ShouldBlameInventoryAsync(response);
    }

    [Theory, MemberData(nameof(Failures))]
    public async Task When_inventory_fails_there_is_no_answer(string failure)
    {
        await using var inventory = await TestDoubles.Failures.StartAsync(failure);

        using var response = await CheckAsync(inventory.Address, Impatient, "chair-oak");

        await ShouldBlameInventoryAsync(response);
    }

    private static Task<HttpResponseMessage> CheckAsync(Uri inventory, params string[] skus) => CheckAsync(inventory, null, skus);

    private static async Task<HttpResponseMessage> CheckAsync(Uri inventory, TimeSpan? timeLimit, params string[] skus)
    {
        await using var gateway = new GatewayHost(inventory, ProviderDouble.Down, timeLimit);
        return await gateway.CreateClient().PostAsJsonAsync("/products/check", new { skus }, TestContext.Current.CancellationToken);
    }

    private static async Task ShouldBlameInventoryAsync(HttpResponseMessage response)
    {
        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await BodyOf(response)).GetProperty("title").GetString().Should().Be("Inventory is not available");
    }

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
