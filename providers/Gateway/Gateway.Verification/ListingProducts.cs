using System.Net;
using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gateway.Verification;

public sealed class ListingProducts
{
    [Fact]
    public async Task A_page_is_asked_for_by_number_and_handed_through()
    {
        await using var inventory = await ProviderDouble.StartAsync(answers => answers.MapGet("/products", (int page, int pageSize) => Results.Json(new
        {
            items = new[] { new { sku = $"on-page-{page}", name = "Chair", category = "furniture" } },
            total = pageSize + 1,
        })));
        await using var gateway = new GatewayHost(inventory.Address, ProviderDouble.Down);

        var body = await gateway.CreateClient().GetStringAsync("/products?page=2", TestContext.Current.CancellationToken);

        body.Should().Be("""{"items":[{"sku":"on-page-2","name":"Chair","category":"furniture"}],"total":21}""");
    }

    [Fact]
    public async Task A_page_that_cannot_be_is_refused_without_asking()
    {
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down);

        using var response = await gateway.CreateClient().GetAsync("/products?page=0", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
