using Contracts.Consumers.Schemas;
using Contracts.Schemas;
using Notifications.ContractTests.Stores;
using Notifications.Worker.Orders;
using ServiceDefaults.Events.Avro;
using ServiceDefaults.Testing;

namespace Notifications.ContractTests;

/// <summary>What Notifications needs of the events of orders and payments, shown by its own deserializer, handler and store.</summary>
public sealed class ReadingOrders
{
    private const string Order = "0198c0de-0000-7000-8000-000000000001";

    private static readonly EventSchemas Notifications = EventSchemas.Of("Notifications", new EventSchemaConfig { JsonSettings = OrderMessages.Json });

    private static readonly EventReader OrderPlaced = Notifications.Reads<OrderPlaced>("order-placed").FromExchange("orders", "order.placed").WithHeaders("message-id");

    private static readonly EventReader OrderAssigned = Notifications.Reads<OrderAssigned>("order-assigned").FromExchange("orders", "order.assigned").WithHeaders("message-id");

    private static readonly EventReader PaymentCaptured = Notifications.Reads(Paid.Name, SchemaType.Avro, Paid.Schema).FromExchange("payments", "payment.captured").WithHeaders("message-id");

    private static AvroEvent<PaymentCaptured> Paid => Worker.Orders.PaymentCaptured.Avro;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S1-032"), Trait("row", "S3-054"), Trait("row", "S4-010")]
    public async Task A_customer_is_told_that_an_order_is_placed_and_what_it_costs_to_the_cent()
    {
        await using var database = await NoticeDatabase.CreateAsync(Token);

        await OrderPlaced.Example(new { orderId = Order, customer = "c-17", total = 189.90m, currency = "EUR", lines = Array.Empty<object>() }).WithHeader("message-id", "m1")
            .VerifyAsync(message => database.Notices.PlacedAsync(message.Headers["message-id"], message.Content, Token));

        (await database.ListAsync(Token)).Should().Equal("c-17: Your order over 189.90 EUR is placed.");
    }

    [Fact]
    [Trait("row", "S4-053")]
    public async Task A_technician_is_told_that_there_is_something_to_do()
    {
        await using var database = await NoticeDatabase.CreateAsync(Token);

        await OrderAssigned.Example(new { orderId = Order, technician = "t-4" }).WithHeader("message-id", "m2")
            .VerifyAsync(message => database.Notices.AssignedAsync(message.Headers["message-id"], message.Content, Token));

        (await database.ListAsync(Token)).Should().Equal("t-4: An order is assigned to you.");
    }

    [Fact]
    public async Task A_receipt_waits_until_it_is_known_whose_order_it_is()
    {
        await using var database = await NoticeDatabase.CreateAsync(Token);

        await PaymentCaptured.Example(new { orderId = Order, amount = 189.92m, currency = "EUR" }).WithHeader("message-id", "m3")
            .VerifyAsync(async message => await database.Notices.PaidAsync(message.Headers["message-id"], await Paid.ReadAsync(message), Token));

        (await database.ListAsync(Token)).Should().BeEmpty();
        await OrderPlaced.Example(new { orderId = Order, customer = "c-17", total = 189.92m, currency = "EUR" }).WithHeader("message-id", "m1")
            .VerifyAsync(message => database.Notices.PlacedAsync(message.Headers["message-id"], message.Content, Token));
        (await database.ListAsync(Token)).Should().Equal("c-17: We received 189.92 EUR by card.", "c-17: Your order over 189.92 EUR is placed.");
    }
}
