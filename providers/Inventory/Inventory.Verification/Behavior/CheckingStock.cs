using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Verification.Hosting;

namespace Inventory.Verification.Behavior;

/// <summary>Many products in one question.</summary>
public sealed class CheckingStock
{
    public static TheoryData<string> Databases => InventoryHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S2-010")]
    public async Task Each_product_has_what_all_warehouses_can_give_together(string database)
    {
        await using var app = await InventoryHost.OnAsync(database);
        await app.SaveAsync(
            new Product { Sku = "lamp", Name = "Lamp", Category = "light" },
            new Product { Sku = "desk", Name = "Desk", Category = "furniture" },
            new Stock { Sku = "desk", Warehouse = "east", OnHand = 10, Reserved = 3 },
            new Stock { Sku = "desk", Warehouse = "west", OnHand = 5 });

        var answer = await app.CreateClient().GetStringAsync("/stock?sku=desk&sku=unicorn&sku=lamp&sku=desk", TestContext.Current.CancellationToken);

        answer.Should().Be(
            """
            {"items":[{"sku":"desk","known":true,"available":12},
            {"sku":"unicorn","known":false,"available":0},
            {"sku":"lamp","known":true,"available":0},
            {"sku":"desk","known":true,"available":12}]}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task No_products_and_too_many_are_refused(int count)
    {
        await using var app = InventoryHost.OnSqlite();

        using var response = await app.CreateClient().GetAsync(
            $"/stock?{string.Join('&', Enumerable.Range(0, count).Select(number => $"sku=product-{number}"))}", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken))
            .GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal("sku");
    }
}
