using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Marketplace.Sync.Bazaar;
using Marketplace.Sync.Orders;
using ServiceDefaults.Testing;

namespace Marketplace.ContractTests.Orders;

/// <summary>What somebody bought outside, and the request that makes an order of it.</summary>
internal static class AnOrder
{
    /// <summary>Bought outside for 189.92 EUR, which is what it costs.</summary>
    public static OutsideOrder Sold { get; } = new("ord_4711", "tok_visa", [new OutsideLine("chair-oak", 1), new OutsideLine("lamp-desk", 3)], 189.92m, "EUR");

    /// <summary>Its order at Orders.</summary>
    public static Guid Id { get; } = new("0198c0de-0000-7000-8000-000000000001");

    public static IResponseBuilderV4 IsPlaced(IPactBuilderV4 orders) => IsAskedFor(orders, Workflows.SellingOutside.At(7), "an order of what was bought outside", Sold, "no order was placed as ord_4711")
        .WithStatus(201)
        .WithJsonBody(new { id = Match.Uuid(Id.ToString()), status = "placed" });

    public static IResponseBuilderV4 IsAskedFor(IPactBuilderV4 orders, Scenario scenario, string description, OutsideOrder sold, string state, string caller = "a user with role service is logged in") =>
        orders.UponReceiving(description).WithScenario(scenario)
            .Given(state)
            .WithRequest(HttpMethod.Post, "/orders")
            .OnOwnAccount(caller)
            .WithHeader("Idempotency-Key", sold.Number)
            .WithJsonBody(new
            {
                card = sold.Card,
                lines = sold.Lines.Select(line => new { sku = line.Sku, quantity = line.Quantity }),
                agreed = new { total = sold.Total, currency = sold.Currency },
            })
            .WillRespond();

    public static Task<PlacingOutcome> PlaceAsync(IConsumerContext provider, OutsideOrder? sold = null) =>
        provider.Asks<OrdersClient>().PlaceAsync(sold ?? Sold, provider.CancellationToken);
}
