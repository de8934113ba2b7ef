using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inventory.Api.Products;
using Inventory.Verification.Hosting;

namespace Inventory.Verification.Behavior;

public sealed class ListingProducts
{
    public static TheoryData<string> Databases => InventoryHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S3-025")]
    public async Task Pages_follow_each_other_without_gap_or_overlap(string database)
    {
        await using var app = await FilledAsync(database);

        var first = await ListAsync(app, "?page=1&pageSize=3");
        var second = await ListAsync(app, "?page=2&pageSize=3");

        Skus(first).Concat(Skus(second)).Should().Equal("desk-1", "desk-2", "lamp-1", "lamp-2", "lamp-3");
        second.GetProperty("total").GetInt32().Should().Be(5);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_category_narrows_the_list_and_its_total(string database)
    {
        await using var app = await FilledAsync(database);

        var desks = await ListAsync(app, "?category=desk");

        Skus(desks).Should().Equal("desk-1", "desk-2");
        desks.GetProperty("total").GetInt32().Should().Be(2);
    }

    [Fact]
    [Trait("row", "S4-032")]
    public async Task A_page_that_cannot_be_is_refused_with_every_reason()
    {
        await using var app = InventoryHost.OnSqlite();

        using var response = await app.CreateClient().GetAsync("/products?page=0&pageSize=101", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo("page", "pageSize");
    }

    private static async Task<InventoryHost> FilledAsync(string database)
    {
        var app = await InventoryHost.OnAsync(database);
        await app.SaveAsync(Row("lamp-2"), Row("desk-1"), Row("lamp-1"), Row("desk-2"), Row("lamp-3"));
        return app;
    }

    private static Product Row(string sku) => new() { Sku = sku, Name = sku, Category = sku[..4] };

    private static Task<JsonElement> ListAsync(InventoryHost app, string query) =>
        app.CreateClient().GetFromJsonAsync<JsonElement>($"/products{query}", TestContext.Current.CancellationToken);

    private static IEnumerable<string?> Skus(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("sku").GetString());
}
