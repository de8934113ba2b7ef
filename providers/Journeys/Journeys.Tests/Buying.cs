using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Journeys.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payments.Api.Payments;
using Payments.Api.Storage;
using ServiceDefaults.Tokens;

namespace Journeys.Tests;

/// <summary>From a purchase at the gateway to the signature at the door: what each service keeps of it fits together.</summary>
[Trait("row", "S4-019")]
public sealed class Buying
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S0-008"), Trait("row", "S0-015"), Trait("row", "S2-042"), Trait("row", "S3-043"), Trait("row", "S3-044"), Trait("row", "S4-016"), Trait("row", "S4-017")]
    public async Task What_is_bought_is_the_same_order_reservation_payment_and_charge_everywhere()
    {
        await using var commerce = await Commerce.OpenOrSkipAsync();
        await commerce.StockAsync();
        var (anna, token) = await commerce.LogInAsync("anna", Roles.Customer);
        var (_, staff) = await commerce.LogInAsync("root", Roles.Admin);
        var correlationId = $"journey-{Guid.CreateVersion7()}";

        using var bought = await commerce.Gateway.CreateClient().As(token, correlationId).BuyAsync(chairs: 2);
        bought.StatusCode.Should().Be(HttpStatusCode.Created);
        var answer = await bought.BodyAsync();
        var (order, total) = (answer.GetProperty("id").GetGuid(), answer.GetProperty("total").GetDecimal());

        // One fact, in every service.
        total.Should().Be(259.90m);
        var kept = await commerce.Orders.CreateClient().As(staff).AskAsync($"/orders/{order}");
        kept.GetProperty("total").GetDecimal().Should().Be(total);
        var payment = await commerce.Payments.CreateClient().As(staff).AskAsync($"/payments/{order}");
        (payment.GetProperty("amount").GetDecimal(), payment.GetProperty("status").GetString()).Should().Be((total, "captured"));
        var charge = await commerce.CardProcessor.CreateClient().As("sk_test").AskAsync($"/v1/authorizations/{await AuthorizationOfAsync(commerce, order)}");
        (charge.GetProperty("amount").GetDecimal(), charge.GetProperty("status").GetString(), charge.GetProperty("receiptEmail").GetString())
            .Should().Be((total, "captured", "anna@example.com"));
        var reservation = await commerce.Inventory.CreateClient().As(staff).AskAsync($"/reservations/{order}");
        reservation.GetProperty("lines").GetRawText().Should().Be("""[{"sku":"chair-oak","warehouse":"east","quantity":2}]""");

        // What one service calls another's is there.
        var customer = await commerce.Users.CreateClient().As(staff).AskAsync($"/users/{kept.GetProperty("customer").GetGuid()}");
        (customer.GetProperty("id").GetGuid(), customer.GetProperty("email").GetString()).Should().Be((anna, "anna@example.com"));
        charge.GetProperty("reference").GetGuid().Should().Be(order);

        // Others are told, and what they are told belongs to the same request.
        Announcement[] told =
        [
            await commerce.Announcements.FindAsync("stock.changed", "\"available\":98", correlationId),
            await commerce.Announcements.FindAsync("payment.captured", $"{order}"),
            await commerce.Announcements.FindAsync("order.placed", $"{order}"),
        ];
        told.Select(one => one.CorrelationId).Should().OnlyContain(id => id == correlationId);
        (await NoticesAsync(commerce, order)).Should().BeEquivalentTo($"{anna}: Your order over 259.90 EUR is placed.", $"{anna}: We received 259.90 EUR by card.");
    }

    [Fact]
    [Trait("row", "S3-041"), Trait("row", "S4-051"), Trait("row", "S4-052"), Trait("row", "S4-053"), Trait("row", "S4-054"), Trait("row", "S4-055"), Trait("row", "S4-056")]
    public async Task An_order_is_placed_assigned_started_and_completed_and_everybody_is_told()
    {
        await using var commerce = await Commerce.OpenOrSkipAsync();
        await commerce.StockAsync();
        var (anna, token) = await commerce.LogInAsync("anna", Roles.Customer);
        var (technician, staff) = await commerce.LogInAsync("tom", Roles.Employee);
        var today = DateOnly.FromDateTime(commerce.Clock.GetUtcNow().UtcDateTime);
        using var gateway = commerce.Gateway.CreateClient().As(token);
        using var bought = await gateway.BuyAsync(chairs: 1);
        var order = (await bought.BodyAsync()).GetProperty("id").GetGuid();
        using var desk = commerce.Orders.CreateClient().As(staff);

        using var forbidden = await commerce.Orders.CreateClient().As(token).PostAsJsonAsync($"/orders/{order}/assign", new { technician }, Token);
        forbidden.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await ChangeAsync("assign", new { technician });
        await ChangeAsync("start", new { });
        await ChangeAsync("complete", new { signature = "c2lnbmVk", notes = "Left at the door." });

        (await gateway.AskAsync($"/orders/{order}")).GetProperty("status").GetString().Should().Be("completed");
        var history = await commerce.Orders.CreateClient().As(token).AskAsync($"/orders/{order}/history");
        history.EnumerateArray().Select(step => step.GetProperty("status").GetString()).Should().Equal("placed", "assigned", "started", "completed");
        (await commerce.Announcements.FindAsync("order.assigned", $"{order}")).Json.GetProperty("technician").GetGuid().Should().Be(technician);
        (await commerce.Announcements.FindAsync("order.completed", $"{order}")).Json.GetProperty("total").GetDecimal().Should().Be(129.95m);
        await commerce.Announcements.FindAsync("payment.captured", $"{order}");
        (await NoticesAsync(commerce, order)).Should().BeEquivalentTo(
            $"{anna}: Your order over 129.95 EUR is placed.", $"{anna}: We received 129.95 EUR by card.", $"{technician}: An order is assigned to you.");

        // The report says the same: what was placed, paid and completed, what was sold, and who had to do with it.
        var report = await ReportAsync(commerce, staff, today);
        (report.GetProperty("orders").GetInt32(), report.GetProperty("currency").GetString()).Should().Be((1, "EUR"));
        foreach (var total in (string[])["placed", "revenue", "completed"])
            report.GetProperty(total).GetDecimal().Should().Be(129.95m, "that is what the order is worth: {0}", total);
        report.GetProperty("products").GetRawText().Should().Be("""[{"sku":"chair-oak","quantity":1,"amount":129.95}]""");
        report.GetProperty("technicians").GetRawText().Should().Be($$"""[{"technician":"{{technician}}","orders":1}]""");

        async Task ChangeAsync(string change, object body)
        {
            using var changed = await desk.PostAsJsonAsync($"/orders/{order}/{change}", body, Token);
            changed.StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    [Trait("row", "S2-027"), Trait("row", "S3-040")]
    public async Task While_payments_is_down_nothing_is_bought_and_when_it_is_back_everything_goes_on()
    {
        await using var commerce = await Commerce.OpenOrSkipAsync();
        await commerce.StockAsync();
        using var gateway = commerce.Gateway.CreateClient().As((await commerce.LogInAsync("anna", Roles.Customer)).Token);
        using var first = await gateway.BuyAsync(chairs: 1);
        first.StatusCode.Should().Be(HttpStatusCode.Created);

        await commerce.Payments.StopAsync();
        using var refused = await gateway.BuyAsync(chairs: 1);

        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.Should().NotBeNull();
        (await gateway.AskAsync("/products/chair-oak")).GetProperty("inventory").GetProperty("available").GetInt32().Should().Be(99, "the goods were given back");
        commerce.Payments.Start();
        using var second = await gateway.BuyAsync(chairs: 1);
        second.StatusCode.Should().Be(HttpStatusCode.Created, "{0}", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await gateway.AskAsync("/products/chair-oak")).GetProperty("inventory").GetProperty("available").GetInt32().Should().Be(98);
    }

    [Fact]
    [Trait("row", "S1-043")]
    public async Task Fifteen_purchases_of_ten_from_a_stock_of_a_hundred_are_exactly_ten_orders()
    {
        await using var commerce = await Commerce.OpenOrSkipAsync();
        await commerce.StockAsync(chairs: 100);
        using var gateway = commerce.Gateway.CreateClient().As((await commerce.LogInAsync("anna", Roles.Customer)).Token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => gateway.BuyAsync(chairs: 10)));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo(
            [.. Enumerable.Repeat(HttpStatusCode.Created, 10), .. Enumerable.Repeat(HttpStatusCode.Conflict, 5)]);
        (await gateway.AskAsync("/products/chair-oak")).GetProperty("inventory").GetProperty("available").GetInt32().Should().Be(0);
        var payments = await PaymentsAsync(commerce);
        payments.Should().HaveCount(10).And.OnlyContain(payment => payment.Amount == 1299.50m);
        payments.Select(payment => payment.OrderId).Should().BeEquivalentTo(
            await Task.WhenAll(answers.Where(answer => answer.IsSuccessStatusCode).Select(async answer => (await answer.BodyAsync()).GetProperty("id").GetGuid())));
    }

    /// <summary>The money is taken, and nobody is there any more to save the order.</summary>
    [Fact]
    public async Task What_a_crash_in_the_middle_of_a_purchase_leaves_behind_is_undone_and_the_stock_is_whole_again()
    {
        await using var commerce = await Commerce.OpenOrSkipAsync();
        await commerce.StockAsync(chairs: 100);
        using var gateway = commerce.Gateway.CreateClient().As((await commerce.LogInAsync("anna", Roles.Customer)).Token);
        var captured = commerce.Payments.FallSilentAfter("/capture");
        var buying = gateway.BuyAsync(chairs: 2);
        await captured.WaitAsync(Patience, Token);

        await commerce.Orders.StopAsync();

        using var refused = await buying;
        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await gateway.AskAsync("/products/chair-oak")).GetProperty("inventory").GetProperty("available").GetInt32().Should().Be(98, "nobody has given the goods back");
        var order = (await PaymentsAsync(commerce)).Should().ContainSingle(payment => payment.Status == PaymentStatus.Captured).Which.OrderId;

        // The next process finds it.
        commerce.Orders.Start(("Checkouts:AbandonedAfter", "00:00:00"));
        await commerce.Orders.Signals.WaitForAsync($"The checkout of order {order} never ended; nothing is left of it.");

        (await gateway.AskAsync("/products/chair-oak")).GetProperty("inventory").GetProperty("available").GetInt32().Should().Be(100);
        (await PaymentsAsync(commerce)).Should().ContainSingle().Which.Status.Should().Be(PaymentStatus.Refunded);
        using var unknown = await gateway.GetAsync($"/orders/{order}", Token);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        using var bought = await gateway.BuyAsync(chairs: 100);
        bought.StatusCode.Should().Be(HttpStatusCode.Created, "all of them can be sold");
    }

    private static async Task<IReadOnlyList<Payment>> PaymentsAsync(Commerce commerce)
    {
        await using var scope = commerce.Payments.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PaymentsContext>().Payments.ToListAsync(Token);
    }

    /// <summary>What Analytics has to say of the days since one, when it has heard of everything.</summary>
    private static async Task<JsonElement> ReportAsync(Commerce commerce, string staff, DateOnly from)
    {
        await commerce.Announcements.Analytics.IsDoneAsync();
        using var gateway = commerce.Gateway.CreateClient().As(staff);
        gateway.DefaultRequestHeaders.Add("Prefer", "wait=60");
        using var accepted = await gateway.PostAsJsonAsync("/reports", new { from, to = from.AddDays(1) }, Token);
        accepted.StatusCode.Should().Be(HttpStatusCode.Accepted);
        var report = accepted.Headers.Location!.ToString();
        JsonElement brief;
        do
        {
            brief = await gateway.AskAsync(report);
        }
        while (brief.GetProperty("status").GetString() == "running");
        var whole = await commerce.Analytics.CreateClient().As(staff).AskAsync(report);
        brief.GetProperty("revenue").GetDecimal().Should().Be(whole.GetProperty("revenue").GetDecimal());
        return whole;
    }

    /// <summary>What the card processor calls the payment of an order.</summary>
    private static async Task<string?> AuthorizationOfAsync(Commerce commerce, Guid order)
    {
        await using var scope = commerce.Payments.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PaymentsContext>().Payments.SingleAsync(payment => payment.OrderId == order, Token)).Authorization;
    }

    /// <summary>Who was told what about an order.</summary>
    private static async Task<IEnumerable<string>> NoticesAsync(Commerce commerce, Guid order)
    {
        await commerce.Announcements.Notifications.IsDoneAsync();
        var notices = await commerce.Notifications.CreateClient().AskAsync("/notices");
        return notices.EnumerateArray().Where(notice => notice.GetProperty("order").GetGuid() == order)
            .Select(notice => $"{notice.GetProperty("recipient").GetString()}: {notice.GetProperty("text").GetString()}");
    }
}
