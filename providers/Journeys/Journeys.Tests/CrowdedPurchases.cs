using System.Net;
using Journeys.Tests.Hosting;
using ServiceDefaults.Tokens;

namespace Journeys.Tests;

/// <summary>More people than there are goods.</summary>
[Trait("row", "S4-019")]
public sealed class CrowdedPurchases
{
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
        (await gateway.AvailableAsync()).Should().Be(0);
        var payments = await commerce.PaymentsAsync();
        payments.Should().HaveCount(10).And.OnlyContain(payment => payment.Amount == 1299.50m);
        payments.Select(payment => payment.OrderId).Should().BeEquivalentTo(
            await Task.WhenAll(answers.Where(answer => answer.IsSuccessStatusCode).Select(async answer => (await answer.BodyAsync()).GetProperty("id").GetGuid())));
    }
}
