using System.Net;
using System.Net.Http.Json;
using Contracts.Testing.Consistency;
using Journeys.Tests.Hosting;
using ServiceDefaults.Tokens;

namespace Journeys.Tests;

/// <summary>From a purchase at the gateway to the signature at the door: what each service keeps of it fits together.</summary>
[Trait("row", "S4-019")]
public sealed class Buying
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S0-008"), Trait("row", "S0-015"), Trait("row", "S0-024"), Trait("row", "S2-042"), Trait("row", "S3-043"), Trait("row", "S3-044"), Trait("row", "S4-016"), Trait("row", "S4-017")]
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
        answer.GetProperty("total").GetDecimal().Should().Be(259.90m);
        var order = answer.GetProperty("id").GetGuid();
        await EveryServiceKeepsItAsync(commerce, staff, order, anna, Side.Of("Gateway", "POST /checkout", answer));
        await OthersAreToldAsync(commerce, order, anna, Side.Of("Gateway", "POST /checkout", answer), correlationId);
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
        using var bought = await commerce.Gateway.CreateClient().As(token).BuyAsync(chairs: 1);
        var order = (await bought.BodyAsync()).GetProperty("id").GetGuid();

        await CarryOutAsync(commerce, staff, token, order, technician);

        await ItsWholeLifeIsKnownAsync(commerce, token, order);
        await EveryStepIsToldAsync(commerce, order, anna, technician);
        await TheReportAddsUpAsync(commerce, staff, today, order, technician);
    }

    /// <summary>One fact, and what one service calls another's is there.</summary>
    private static async Task EveryServiceKeepsItAsync(Commerce commerce, string staff, Guid order, Guid customer, Side bought)
    {
        var kept = await commerce.Orders.CreateClient().As(staff).SideAsync("Orders", $"/orders/{order}");
        var payment = await commerce.Payments.CreateClient().As(staff).SideAsync("Payments", $"/payments/{order}");
        var charge = await commerce.CardProcessor.CreateClient().As("sk_test").SideAsync("CardProcessor", $"/v1/authorizations/{await commerce.AuthorizationOfAsync(order)}");
        var reservation = await commerce.Inventory.CreateClient().As(staff).SideAsync("Inventory", $"/reservations/{order}");
        var user = await commerce.Users.CreateClient().As(staff).SideAsync("Users", $"/users/{customer}");

        Same.InBoth(bought, kept, ("id", "id"), ("total", "total"), ("currency", "currency"));
        Same.InBoth(kept, payment, ("id", "orderId"), ("total", "amount"), ("currency", "currency"));
        Same.InBoth(payment, charge, ("orderId", "reference"), ("amount", "amount"), ("currency", "currency"), ("status", "status"));
        Same.InBoth(kept, reservation, ("id", "id"), ("lines[*].sku", "lines[*].sku"), ("lines[*].quantity", "lines[*].quantity"));
        Same.InBoth(kept, user, ("customer", "id"));
        Same.InBoth(charge, user, ("receiptEmail", "email"));
    }

    /// <summary>What they are told is the same, and belongs to the same request.</summary>
    private static async Task OthersAreToldAsync(Commerce commerce, Guid order, Guid customer, Side bought, string correlationId)
    {
        var stock = await commerce.Announcements.FindAsync("stock.changed", "\"available\":98", correlationId);
        var captured = await commerce.Announcements.FindAsync("payment.captured", $"{order}");
        var placed = await commerce.Announcements.FindAsync("order.placed", $"{order}");

        Same.InBoth(bought, placed.ToldBy("Orders"), ("id", "orderId"), ("total", "total"), ("currency", "currency"));
        Announcement[] told = [stock, captured, placed];
        told.Select(one => one.CorrelationId).Should().OnlyContain(id => id == correlationId);
        (await commerce.NoticesAsync(order)).Should().BeEquivalentTo($"{customer}: Your order over 259.90 EUR is placed.", $"{customer}: We received 259.90 EUR by card.");
    }

    /// <summary>Those who work here carry it out; who has bought it cannot.</summary>
    private static async Task CarryOutAsync(Commerce commerce, string staff, string customer, Guid order, Guid technician)
    {
        using var forbidden = await ChangeAsync(customer, "assign", new { technician });
        forbidden.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        foreach (var (change, body) in ((string, object)[])[("assign", new { technician }), ("start", new { }), ("complete", new { signature = "c2lnbmVk", notes = "Left at the door." })])
        {
            using var changed = await ChangeAsync(staff, change, body);
            changed.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        Task<HttpResponseMessage> ChangeAsync(string token, string change, object body) => commerce.Orders.CreateClient().As(token).PostAsJsonAsync($"/orders/{order}/{change}", body, Token);
    }

    private static async Task ItsWholeLifeIsKnownAsync(Commerce commerce, string customer, Guid order)
    {
        (await commerce.Gateway.CreateClient().As(customer).AskAsync($"/orders/{order}")).GetProperty("status").GetString().Should().Be("completed");
        var history = await commerce.Orders.CreateClient().As(customer).AskAsync($"/orders/{order}/history");
        history.EnumerateArray().Select(step => step.GetProperty("status").GetString()).Should().Equal("placed", "assigned", "started", "completed");
    }

    private static async Task EveryStepIsToldAsync(Commerce commerce, Guid order, Guid customer, Guid technician)
    {
        (await commerce.Announcements.FindAsync("order.assigned", $"{order}")).Json.GetProperty("technician").GetGuid().Should().Be(technician);
        (await commerce.Announcements.FindAsync("order.completed", $"{order}")).Json.GetProperty("total").GetDecimal().Should().Be(129.95m);
        await commerce.Announcements.FindAsync("payment.captured", $"{order}");
        (await commerce.NoticesAsync(order)).Should().BeEquivalentTo(
            $"{customer}: Your order over 129.95 EUR is placed.", $"{customer}: We received 129.95 EUR by card.", $"{technician}: An order is assigned to you.");
    }

    /// <summary>The report says the same: what was placed, paid and completed, what was sold, and who had to do with it.</summary>
    private static async Task TheReportAddsUpAsync(Commerce commerce, string staff, DateOnly day, Guid order, Guid technician)
    {
        var report = await commerce.ReportAsync(staff, day);
        var kept = await commerce.Orders.CreateClient().As(staff).SideAsync("Orders", $"/orders/{order}");

        Same.InBoth(
            kept,
            Side.Of("Analytics", "the report of the day", report),
            ("total", "placed"),
            ("total", "revenue"),
            ("total", "completed"),
            ("currency", "currency"),
            ("lines[*].sku", "products[*].sku"),
            ("lines[*].quantity", "products[*].quantity"),
            ("lines[*].total", "products[*].amount"),
            ("technician", "technicians[*].technician"));
        report.GetProperty("orders").GetInt32().Should().Be(1);
        report.GetProperty("technicians").GetRawText().Should().Be($$"""[{"technician":"{{technician}}","orders":1}]""");
    }
}
