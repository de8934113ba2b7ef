using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gateway.Verification;

public sealed class CreatingProducts
{
    private static readonly object Lamp = new { sku = "lamp-desk", name = "Desk lamp", category = "lighting" };

    /// <summary>What Inventory answers, and what the gateway's caller gets.</summary>
    public static TheoryData<HttpStatusCode, HttpStatusCode> Refusals => new()
    {
        { HttpStatusCode.Conflict, HttpStatusCode.Conflict },
        { HttpStatusCode.Forbidden, HttpStatusCode.Forbidden },
        { HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized },
        { HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable },
    };

    [Fact]
    public async Task A_product_is_created_with_the_callers_own_token_and_can_be_asked_for_here()
    {
        await using var inventory = await ProviderDouble.StartAsync(answers => answers.MapPost("/products", (JsonElement wanted) => Results.Created("http://inventory.example/products/lamp-desk", wanted)));

        using var response = await CreateAsync(inventory);

        response.StatusCode.Should().Be(HttpStatusCode.Created);
        response.Headers.Location!.ToString().Should().Be("/products/lamp-desk");
        (await BodyOf(response)).GetRawText().Should().Be("""{"sku":"lamp-desk","name":"Desk lamp","category":"lighting"}""");
        inventory.Requests.Should().ContainSingle().Which.Authorization.Should().Be($"Bearer {Tokens.Valid}");
    }

    [Fact]
    public async Task What_is_wrong_with_a_product_is_said_in_full()
    {
        await using var inventory = await ProviderDouble.StartAsync(answers => answers.MapPost("/products", () =>
            Results.ValidationProblem(new Dictionary<string, string[]> { ["sku"] = ["Say the SKU."], ["name"] = ["Say the name."] })));

        using var response = await CreateAsync(inventory);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyOf(response)).GetProperty("errors").GetRawText().Should().Be("""{"sku":["Say the SKU."],"name":["Say the name."]}""");
    }

    [Theory, MemberData(nameof(Refusals))]
    public async Task What_inventory_refuses_the_gateway_refuses(HttpStatusCode answered, HttpStatusCode expected)
    {
        await using var inventory = await ProviderDouble.StartAsync(answers => answers.MapFallback(() => Results.StatusCode((int)answered)));

        using var response = await CreateAsync(inventory);

        response.StatusCode.Should().Be(expected);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    private static async Task<HttpResponseMessage> CreateAsync(ProviderDouble inventory)
    {
        await using var gateway = new GatewayHost(inventory.Address, ProviderDouble.Down);
        return await gateway.CreateClient(Tokens.Valid).PostAsJsonAsync("/products", Lamp, TestContext.Current.CancellationToken);
    }

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
