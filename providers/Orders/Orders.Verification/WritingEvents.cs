using Contracts.Consumers.Schemas;
using Contracts.Schemas.Events;
using Contracts.Testing.Consumers;
using Orders.Api.Events;
using Orders.Verification.Hosting;
using ServiceDefaults.Correlation;
using ServiceDefaults.Events;
using ServiceDefaults.Testing;

// What these tests show of the events of Orders is its word: contracts/schemas says what they say.
[assembly: ConsumerContracts]

namespace Orders.Verification;

/// <summary>What Orders promises of its events, shown by the app's own code on its database.</summary>
public sealed class WritingEvents
{
    private static readonly EventSchemas Orders = EventSchemas.Of("Orders", new EventSchemaConfig { JsonSettings = OrderEvents.Json });

    public static EventWriter OrderPlaced { get; } = Writes<OrderPlaced>("order-placed", Api.Events.OrderPlaced.RoutingKey);

    public static EventWriter OrderAssigned { get; } = Writes<OrderAssigned>("order-assigned", Api.Events.OrderAssigned.RoutingKey);

    public static EventWriter OrderCompleted { get; } = Writes<OrderCompleted>("order-completed", Api.Events.OrderCompleted.RoutingKey);

    /// <summary>The last event of an order that went so far.</summary>
    public static async Task<EventMessage> OfAsync(OrdersHost app, params string[] changes)
    {
        var order = await app.PlacedAsync();
        var last = await app.Events.NextAsync(order);
        foreach (var change in changes)
        {
            (await app.ChangeAsync(order, change)).IsSuccessStatusCode.Should().BeTrue();
            if (change != "start")
                last = await app.Events.NextAsync(order);
        }

        return last.AsEvent();
    }

    [Fact]
    [Trait("row", "S3-042"), Trait("row", "S4-009")]
    public async Task An_order_that_is_placed_is_an_event_with_everything_that_was_bought()
    {
        await using var app = OrdersHost.OnSqlite();
        var placed = await OfAsync(app);

        await OrderPlaced.VerifyAsync(() => Task.FromResult(placed));

        placed.Text.Should().Contain($"\"customer\":\"{Asking.Customer}\"").And.Contain("\"total\":189.92").And.Contain("""{"sku":"lamp-desk","quantity":3,"unitPrice":19.99,"total":59.97}""");
        placed.Headers[CorrelationContext.Header].Should().Be("checkout-4711");
    }

    [Fact]
    public async Task An_order_that_is_assigned_is_an_event_that_says_to_whom()
    {
        await using var app = OrdersHost.OnSqlite();
        var assigned = await OfAsync(app, "assign");

        await OrderAssigned.VerifyAsync(() => Task.FromResult(assigned));

        assigned.Text.Should().Contain("\"technician\":\"t-4\"");
    }

    [Fact]
    public async Task An_order_that_is_completed_is_an_event_that_says_what_it_was_worth()
    {
        await using var app = OrdersHost.OnSqlite();
        var completed = await OfAsync(app, "assign", "start", "complete");

        await OrderCompleted.VerifyAsync(() => Task.FromResult(completed));

        completed.Text.Should().Contain("\"total\":189.92,\"currency\":\"EUR\"");
    }

    private static EventWriter Writes<TEvent>(string name, string routingKey) => Orders
        .Writes<TEvent>(name)
        .ToExchange(OrderEvents.Exchange, routingKey)
        .WithHeaders(OutgoingEvent.MessageIdHeader, CorrelationContext.Header);
}
