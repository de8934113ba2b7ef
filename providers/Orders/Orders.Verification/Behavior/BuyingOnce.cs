using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Orders.Verification.Hosting;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Orders.Verification.Behavior;

/// <summary>A wish that has a key is fulfilled once, however often it comes: when its answer was lost, while it runs, and after a crash.</summary>
public sealed class BuyingOnce
{
    private const string Key = "ord_4711";

    private static readonly object Chairs = new { card = "tok_visa", lines = new[] { new { sku = "chair-oak", quantity = 1 }, new { sku = "lamp-desk", quantity = 3 } } };

    public static TheoryData<string> Databases => OrdersHost.Databases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_wish_that_comes_again_is_answered_with_the_order_that_it_has_become(string database)
    {
        await using var app = await OrdersHost.OnAsync(database);
        using var first = await app.CheckOutAsync(Chairs, Key);
        using var second = await app.CheckOutAsync(Chairs, Key);

        (first.StatusCode, second.StatusCode).Should().Be((HttpStatusCode.Created, HttpStatusCode.OK));
        (await second.BodyAsync()).GetProperty("id").GetGuid().Should().Be((await first.BodyAsync()).GetProperty("id").GetGuid());
        app.Providers.Asked.Count(asked => asked == "POST /payments/{id}/capture").Should().Be(1);
        await using var context = OrdersHost.Connect(app.Database);
        (await context.Orders.CountAsync(Token), await context.UnfinishedCheckouts.CountAsync(Token)).Should().Be((1, 0));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_wish_that_comes_again_while_it_runs_is_put_off_and_one_that_crashed_until_nothing_is_left_of_it(string database)
    {
        await using var first = await OrdersHost.OnAsync(database);
        first.Providers.DieAsking("POST /payments/{id}/capture", onceDone: true);
        _ = first.CheckOutAsync(Chairs, Key);
        await first.Providers.Dead;

        using var meanwhile = await first.CheckOutAsync(Chairs, Key);
        meanwhile.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        meanwhile.Headers.RetryAfter.Should().NotBeNull();
        (await meanwhile.BodyAsync()).GetProperty("title").GetString().Should().Be("The order is being placed");

        await using var next = new OrdersHost(first.Database) { Providers = first.Providers, AbandonedAfter = TimeSpan.Zero };
        _ = next.Services;
        await next.Signals.WaitForAsync("nothing is left of it");
        using var again = await next.CheckOutAsync(Chairs, Key);

        again.StatusCode.Should().Be(HttpStatusCode.Created);
        var order = (await again.BodyAsync()).GetProperty("id").GetGuid();
        first.Providers.Held.Should().BeEquivalentTo($"reservations/{order}", $"payments/{order}");
    }

    [Fact]
    public async Task A_wish_that_was_refused_may_come_again()
    {
        await using var app = OrdersHost.OnSqlite();
        using var refused = await app.CheckOutAsync(new { card = "tok_declined", lines = new[] { new { sku = "chair-oak", quantity = 1 }, new { sku = "lamp-desk", quantity = 3 } } }, Key);

        using var again = await app.CheckOutAsync(Chairs, Key);

        (refused.StatusCode, again.StatusCode).Should().Be((HttpStatusCode.PaymentRequired, HttpStatusCode.Created));
    }

    [Fact]
    public async Task Two_customers_may_use_the_same_key()
    {
        await using var app = OrdersHost.OnSqlite();
        using var one = await app.CheckOutAsync(Chairs, Key);
        using var customer = app.CreateClient().Showing(TestTokens.Of(Roles.Customer));
        customer.DefaultRequestHeaders.Add("Idempotency-Key", Key);

        using var other = await customer.PostAsJsonAsync("/orders", Chairs, Token);

        (one.StatusCode, other.StatusCode).Should().Be((HttpStatusCode.Created, HttpStatusCode.Created));
    }

    [Fact]
    public async Task What_was_bought_for_another_price_than_it_costs_now_is_not_placed()
    {
        await using var app = OrdersHost.OnSqlite();
        var bought = new { card = "tok_visa", lines = new[] { new { sku = "chair-oak", quantity = 1 }, new { sku = "lamp-desk", quantity = 3 } }, agreed = new { total = 189.91m, currency = "EUR" } };

        using var response = await app.CheckOutAsync(bought);

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await response.BodyAsync()).GetProperty("detail").GetString().Should().Be("It costs 189.92 EUR now.");
        app.Providers.Held.Should().BeEmpty();
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_told_and_nobody_is_asked()
    {
        await using var app = OrdersHost.OnSqlite();

        using var response = await app.CheckOutAsync(Chairs, new string('k', 101));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.BodyAsync()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal("Idempotency-Key");
        app.Providers.Asked.Should().BeEmpty();
    }
}
