using System.Text;
using Contracts.Consumers.Behavior;
using Notifications.ContractTests.Stores;
using Notifications.Worker.Orders;

namespace Notifications.ContractTests;

/// <summary>What Notifications promises of its handlers of orders and payments, whatever the broker does: the real handlers on the real store, under every schedule of deliveries.</summary>
public sealed class HandlingOrders
{
    private const string Chairs = "0198c0de-0000-7000-8000-000000000001";
    private const string Tables = "0198c0de-0000-7000-8000-000000000002";

    private static readonly Incoming Paid = new("m1", Chairs, "paid", $$"""{"orderId":"{{Chairs}}","amount":189.92,"currency":"EUR","method":"card"}""");
    private static readonly Incoming Placed = new("m2", Chairs, "placed", $$"""{"orderId":"{{Chairs}}","customer":"c-17","total":189.92,"currency":"EUR"}""");
    private static readonly Incoming Assigned = new("m3", Chairs, "assigned", $$"""{"orderId":"{{Chairs}}","technician":"t-4"}""");
    private static readonly Incoming PlacedOther = new("m4", Tables, "placed", $$"""{"orderId":"{{Tables}}","customer":"c-18","total":20,"currency":"EUR"}""");
    private static readonly Incoming Unreadable = new("m9", Tables, "assigned", $$"""{"orderId":"{{Tables}}"}""");

    private static EventPromises<Incoming> Handler => EventBehavior.Of(Paid, Placed, Assigned, PlacedOther)
        .From(NoticeDatabase.CreateAsync)
        .HandledBy(database => (message, token) => HandleAsync(database, message, token))
        .Observing((database, token) => database.ListAsync(token))
        .LeadsTo(new[] { "c-17: We received 189.92 EUR by card.", "c-17: Your order over 189.92 EUR is placed.", "c-18: Your order over 20.00 EUR is placed.", "t-4: An order is assigned to you." })
        .WithRandomSchedules(5)
        .WithSchedulesAtATime(8);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S4-012")]
    public Task A_message_that_comes_twice_is_told_once() => Handler.Idempotent(by: message => message.Id).VerifyAsync(Token);

    [Fact]
    public Task Orders_do_not_get_into_each_others_way() => Handler.OrderedBy(message => message.Order).VerifyAsync(Token);

    [Fact]
    public Task A_message_that_cannot_be_read_is_a_dead_letter_and_holds_up_no_other() => Handler.DeadLetters(after: 3, poison: Unreadable).VerifyAsync(Token);

    [Fact]
    public Task Nobody_is_forgotten_or_told_twice_when_the_worker_stops_or_its_database_fails() =>
        Handler.Survives(Disturbance.Loss, Disturbance.Redelivery).VerifyAsync(Token);

    [Fact]
    public Task A_receipt_finds_its_customer_in_whatever_order_messages_come() => Handler.Survives(Disturbance.Reordering).VerifyAsync(Token);

    private static Task<bool> HandleAsync(NoticeDatabase database, Incoming message, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(message.Body);
        return message.Kind switch
        {
            "placed" => database.Notices.PlacedAsync(message.Id, body, cancellationToken),
            "assigned" => database.Notices.AssignedAsync(message.Id, body, cancellationToken),
            // What comes before the handler is for ReadingPayments and Listening: here it is an event of Avro that was read.
            _ => database.Notices.PaidAsync(message.Id, OrderMessages.Read<PaymentCaptured>(body), cancellationToken),
        };
    }

    private sealed record Incoming(string Id, string Order, string Kind, string Body);
}
