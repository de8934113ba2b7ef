using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Orders.Verification.Hosting;

namespace Orders.Verification.Behavior;

/// <summary>Reserve, price, pay, save; and back again from wherever that ends.</summary>
public sealed class CheckingOut
{
    private const string Know = "GET /users/{id}";
    private const string Reserve = "PUT /reservations/{id}";
    private const string Price = "POST /quotes";
    private const string Authorize = "PUT /payments/{id}";
    private const string Capture = "POST /payments/{id}/capture";
    private const string GiveBack = "POST /payments/{id}/refund";
    private const string Release = "DELETE /reservations/{id}";

    public static TheoryData<string> Databases => OrdersHost.Databases;

    /// <summary>Where a checkout breaks off, and what others were asked by then and after.</summary>
    public static TheoryData<string, string[]> Breaks => new()
    {
        { Know, [Know] },
        { Reserve, [Know, Reserve, Release] },
        { Price, [Know, Reserve, Price, Release] },
        { Authorize, [Know, Reserve, Price, Authorize, GiveBack, Release] },
        { Capture, [Know, Reserve, Price, Authorize, Capture, GiveBack, Release] },
    };

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S2-006")]
    public async Task An_order_is_reserved_priced_and_paid_then_placed(string database)
    {
        await using var app = await OrdersHost.OnAsync(database);

        using var response = await app.CheckOutAsync();

        response.StatusCode.Should().Be(HttpStatusCode.Created);
        app.Providers.Asked.Should().Equal(Know, Reserve, Price, Authorize, Capture);
        var order = await app.GetAsync(response.Headers.Location!.ToString());
        order.GetProperty("status").GetString().Should().Be("placed");
        order.GetProperty("total").GetDecimal().Should().Be(189.92m);
        order.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("quantity").GetInt32() * line.GetProperty("unitPrice").GetDecimal()).Should().Be(189.92m);
        var orders = await app.GetAsync($"/orders?customer={Asking.Customer}");
        orders.EnumerateArray().Select(listed => listed.GetProperty("id").GetGuid()).Should().Equal(order.GetProperty("id").GetGuid());
    }

    [Theory, MemberData(nameof(Breaks))]
    [Trait("row", "S2-007")]
    public async Task Wherever_it_breaks_off_what_was_done_is_undone_the_last_first(string request, string[] asked)
    {
        await using var app = OrdersHost.OnSqlite();
        app.Providers.BreakOff(request);

        using var response = await app.CheckOutAsync();

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.Should().NotBeNull();
        (await response.BodyAsync()).GetProperty("detail").GetString().Should().EndWith(" cannot be reached.");
        app.Providers.Asked.Should().Equal(asked);
        await NothingIsLeftAsync(app);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_order_that_cannot_be_saved_is_undone(string database)
    {
        await using var app = await OrdersHost.OnAsync(database);
        _ = app.Services;
        await using (var context = OrdersHost.Connect(app.Database))
            await context.Database.ExecuteSqlRawAsync("DROP TABLE \"Outbox\"", TestContext.Current.CancellationToken);

        using var response = await app.CheckOutAsync();

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        app.Providers.Asked.Should().Equal(Know, Reserve, Price, Authorize, Capture, GiveBack, Release);
        await NothingIsLeftAsync(app);
    }

    [Fact]
    [Trait("row", "S2-008")]
    public async Task Too_little_stock_is_a_conflict_that_names_the_shortage_and_costs_nothing()
    {
        await using var app = OrdersHost.OnSqlite();

        using var response = await app.CheckOutAsync(chairs: 100);

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await response.BodyAsync()).GetProperty("shortages").GetRawText().Should().Be("""[{"sku":"chair-oak","requested":100,"available":12}]""");
        app.Providers.Asked.Should().Equal(Know, Reserve);
        await NothingIsLeftAsync(app);
    }

    [Fact]
    public async Task A_card_that_is_declined_gives_the_goods_back()
    {
        await using var app = OrdersHost.OnSqlite();

        using var response = await app.CheckOutAsync(card: "tok_declined");

        response.StatusCode.Should().Be(HttpStatusCode.PaymentRequired);
        (await response.BodyAsync()).GetProperty("code").GetString().Should().Be("card_declined");
        app.Providers.Asked.Should().Equal(Know, Reserve, Price, Authorize, Release);
        await NothingIsLeftAsync(app);
    }

    [Fact]
    public async Task What_cannot_be_priced_gives_the_goods_back_and_says_why()
    {
        await using var app = OrdersHost.OnSqlite();
        app.Providers.Answer(Price, () => new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            Content = JsonContent.Create(new { errors = new Dictionary<string, string[]> { ["lines[0].sku"] = ["This product has no price."] } }),
        });

        using var response = await app.CheckOutAsync();

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.BodyAsync()).GetProperty("errors").GetRawText().Should().Be("""{"lines[0].sku":["This product has no price."]}""");
        app.Providers.Asked.Should().Equal(Know, Reserve, Price, Release);
    }

    [Fact]
    public async Task What_cannot_be_undone_is_told_and_the_rest_is_undone_all_the_same()
    {
        await using var app = OrdersHost.OnSqlite();
        app.Providers.BreakOff(Capture);
        app.Providers.BreakOff(GiveBack);

        using var response = await app.CheckOutAsync();

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        app.Providers.Asked.Should().Equal(Know, Reserve, Price, Authorize, Capture, GiveBack, Release);
        app.Logs.Entries.Should().ContainSingle(entry => entry.Message.Contains("in Payments could not be undone"));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_request_is_said_at_once_and_nobody_is_asked()
    {
        await using var app = OrdersHost.OnSqlite();

        using var response = await app.CheckOutAsync(new { lines = new[] { new { sku = "", quantity = 0 } } });

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.BodyAsync()).GetProperty("errors").EnumerateObject().Select(error => error.Name)
            .Should().BeEquivalentTo("card", "lines[0].sku", "lines[0].quantity");
        app.Providers.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_has_no_account_any_more_has_to_log_in_again_and_buys_nothing()
    {
        await using var app = OrdersHost.OnSqlite();
        app.Providers.Answer(Know, () => new HttpResponseMessage(HttpStatusCode.NotFound));

        using var response = await app.CheckOutAsync();

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        app.Providers.Asked.Should().Equal(Know);
    }

    private static async Task NothingIsLeftAsync(OrdersHost app)
    {
        await using var context = OrdersHost.Connect(app.Database);
        (await context.Orders.CountAsync(TestContext.Current.CancellationToken)).Should().Be(0);
        (await context.UnfinishedCheckouts.CountAsync(TestContext.Current.CancellationToken)).Should().Be(0);
        app.Events.IsEmpty.Should().BeTrue();
    }
}
