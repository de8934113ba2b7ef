using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inventory.Api.Products;
using Inventory.Api.Stocks;
using Inventory.Verification.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Verification.Behavior;

public sealed class ReservingGoods
{
    public static TheoryData<string> Databases => InventoryHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-043"), Trait("row", "S4-036")]
    public async Task Fifteen_callers_want_ten_of_a_hundred_at_once_and_exactly_ten_get_them(string database)
    {
        await using var app = await StockedAsync(database, ("chair-oak", "east", 60), ("chair-oak", "west", 40));

        var answers = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => ReserveAsync(app, ("chair-oak", 10))));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo(
            [.. Enumerable.Repeat(HttpStatusCode.Created, 10), .. Enumerable.Repeat(HttpStatusCode.Conflict, 5)]);
        (await StockAsync(app, "chair-oak")).Should().Be((100, 100, 0));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_one_warehouse_cannot_give_comes_from_the_next(string database)
    {
        await using var app = await StockedAsync(database, ("chair-oak", "east", 3), ("chair-oak", "west", 5));

        using var response = await ReserveAsync(app, ("chair-oak", 4));

        var reservation = await BodyOf(response);
        reservation.GetProperty("lines").GetRawText().Should().Be(
            """[{"sku":"chair-oak","warehouse":"east","quantity":3},{"sku":"chair-oak","warehouse":"west","quantity":1}]""");
        using var same = await app.CreateClient().GetAsync(response.Headers.Location, TestContext.Current.CancellationToken);
        (await BodyOf(same)).GetProperty("id").GetGuid().Should().Be(reservation.GetProperty("id").GetGuid());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S0-014")]
    public async Task A_refusal_names_every_shortage_and_leaves_nothing_behind(string database)
    {
        await using var app = await StockedAsync(database, ("chair-oak", "east", 3), ("desk-pine", "east", 1), ("lamp", "east", 0));

        using var response = await ReserveAsync(app, ("chair-oak", 2), ("desk-pine", 4), ("lamp", 1));

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await BodyOf(response)).GetProperty("shortages").GetRawText().Should().Be(
            """[{"sku":"desk-pine","requested":4,"available":1},{"sku":"lamp","requested":1,"available":0}]""");
        (await StockAsync(app, "chair-oak")).Reserved.Should().Be(0);
        await using var context = InventoryHost.Connect(app.Database);
        (await context.Reservations.CountAsync(TestContext.Current.CancellationToken)).Should().Be(0);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_product_on_two_lines_is_counted_together(string database)
    {
        await using var app = await StockedAsync(database, ("chair-oak", "east", 3));

        using var response = await ReserveAsync(app, ("chair-oak", 2), ("chair-oak", 2));

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Ten_times_under_one_id_is_one_reservation(string database)
    {
        await using var app = await StockedAsync(database, ("chair-oak", "east", 60), ("chair-oak", "west", 40));
        var id = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ReserveAsync(app, id, ("chair-oak", 7))));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo([HttpStatusCode.Created, .. Enumerable.Repeat(HttpStatusCode.OK, 9)]);
        (await StockAsync(app, "chair-oak")).Should().Be((100, 7, 93));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_given_back_ten_times_at_once_comes_back_once(string database)
    {
        await using var app = await StockedAsync(database, ("chair-oak", "east", 3), ("chair-oak", "west", 5));
        var id = Guid.CreateVersion7();
        using var other = await ReserveAsync(app, ("chair-oak", 1));
        using var reserved = await ReserveAsync(app, id, ("chair-oak", 6));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.CreateClient().DeleteAsync($"/reservations/{id}", TestContext.Current.CancellationToken)));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.NoContent);
        (await StockAsync(app, "chair-oak")).Should().Be((8, 1, 7));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_request_is_said_at_once()
    {
        await using var app = InventoryHost.OnSqlite();

        using var response = await ReserveAsync(app, ("", 1), ("chair-oak", 0));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyOf(response)).GetProperty("errors").EnumerateObject().Select(error => error.Name)
            .Should().BeEquivalentTo("lines[0].sku", "lines[1].quantity");
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{"lines":"all"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"lines":[null]}""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task A_body_that_cannot_be_read_is_the_callers_mistake(string body, HttpStatusCode expected)
    {
        await using var app = InventoryHost.OnSqlite();
        using var content = new StringContent(body, null, "application/json");

        using var response = await app.CreateClient().PostAsync("/reservations", content, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(expected);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    private static async Task<InventoryHost> StockedAsync(string database, params (string Sku, string Warehouse, int OnHand)[] stocks)
    {
        var app = await InventoryHost.OnAsync(database);
        await app.SaveAsync([.. stocks.Select(stock => stock.Sku).Distinct().Select(sku => new Product { Sku = sku, Name = sku, Category = "furniture" })]);
        await app.SaveAsync([.. stocks.Select(stock => new Stock { Sku = stock.Sku, Warehouse = stock.Warehouse, OnHand = stock.OnHand })]);
        return app;
    }

    private static Task<HttpResponseMessage> ReserveAsync(InventoryHost app, Guid id, params (string Sku, int Quantity)[] lines) =>
        app.CreateClient().PutAsJsonAsync($"/reservations/{id}", new { lines = lines.Select(line => new { line.Sku, line.Quantity }) }, TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> ReserveAsync(InventoryHost app, params (string Sku, int Quantity)[] lines) =>
        app.CreateClient().PostAsJsonAsync(
            "/reservations", new { lines = lines.Select(line => new { line.Sku, line.Quantity }) }, TestContext.Current.CancellationToken);

    private static async Task<(int OnHand, int Reserved, int Available)> StockAsync(InventoryHost app, string sku)
    {
        var stock = await app.CreateClient().GetFromJsonAsync<JsonElement>($"/stock/{sku}", TestContext.Current.CancellationToken);
        return (stock.GetProperty("onHand").GetInt32(), stock.GetProperty("reserved").GetInt32(), stock.GetProperty("available").GetInt32());
    }

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
