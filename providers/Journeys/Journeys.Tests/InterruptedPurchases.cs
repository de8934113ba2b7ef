using System.Net;
using Journeys.Tests.Hosting;
using Payments.Api.Payments;
using ServiceDefaults.Tokens;

namespace Journeys.Tests;

/// <summary>Purchases while somebody is away, or dies half-way: nothing is left behind, and the next one goes through.</summary>
[Trait("row", "S4-019")]
public sealed class InterruptedPurchases
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
        (await gateway.AvailableAsync()).Should().Be(99, "the goods were given back");
        commerce.Payments.Start();
        using var second = await gateway.BuyAsync(chairs: 1);
        second.StatusCode.Should().Be(HttpStatusCode.Created, "{0}", await second.Content.ReadAsStringAsync(Token));
        (await gateway.AvailableAsync()).Should().Be(98);
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
        (await gateway.AvailableAsync()).Should().Be(98, "nobody has given the goods back");
        var order = (await commerce.PaymentsAsync()).Should().ContainSingle(payment => payment.Status == PaymentStatus.Captured).Which.OrderId;

        // The next process finds it.
        commerce.Orders.Start(("Checkouts:AbandonedAfter", "00:00:00"));
        await commerce.Orders.Signals.WaitForAsync($"The checkout of order {order} never ended; nothing is left of it.");

        (await gateway.AvailableAsync()).Should().Be(100);
        (await commerce.PaymentsAsync()).Should().ContainSingle().Which.Status.Should().Be(PaymentStatus.Refunded);
        using var unknown = await gateway.GetAsync($"/orders/{order}", Token);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        using var bought = await gateway.BuyAsync(chairs: 100);
        bought.StatusCode.Should().Be(HttpStatusCode.Created, "all of them can be sold");
    }
}
