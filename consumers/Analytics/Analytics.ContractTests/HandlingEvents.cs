using System.Text;
using Analytics.ContractTests.Stores;
using Analytics.Ledger.Entries;
using Analytics.Ledger.Messages;
using Contracts.Consumers.Behavior;

namespace Analytics.ContractTests;

/// <summary>What Analytics promises of its handlers, whatever the broker does: the real handlers on the real store, under every schedule of deliveries.</summary>
public sealed class HandlingEvents
{
    private const string Chairs = "0198c0de-0000-7000-8000-000000000001";
    private const string Lamps = "0198c0de-0000-7000-8000-000000000002";

    private static readonly Incoming Placed = new("m1", Chairs, "placed", $$"""{"orderId":"{{Chairs}}","lines":[{"sku":"chair-oak","quantity":2,"total":259.90}],"total":259.90,"currency":"EUR","placedAt":"2026-01-15T10:00:00Z"}""");
    private static readonly Incoming Paid = new("m2", Chairs, "paid", $$"""{"orderId":"{{Chairs}}","amount":259.90,"currency":"EUR","capturedAt":"2026-01-15T10:00:01Z"}""");
    private static readonly Incoming Completed = new("m3", Chairs, "completed", $$"""{"orderId":"{{Chairs}}","total":259.90,"currency":"EUR","completedAt":"2026-01-16T09:00:00Z"}""");
    private static readonly Incoming PaidOther = new("m4", Lamps, "paid", $$"""{"orderId":"{{Lamps}}","amount":0.10,"currency":"EUR","capturedAt":"2026-01-15T12:00:00Z"}""");
    private static readonly Incoming DoesNotAddUp = new("m9", Lamps, "placed", $$"""{"orderId":"{{Lamps}}","lines":[{"sku":"lamp-desk","quantity":1,"total":0.10}],"total":0.20,"currency":"EUR","placedAt":"2026-01-15T12:00:00Z"}""");

    private static EventPromises<Incoming> Handler => EventBehavior.Of(Placed, Paid, Completed, PaidOther)
        .From(LedgerDatabase.CreateAsync)
        .HandledBy(database => (message, token) => database.HandleAsync(books => HandleAsync(books, message, token)))
        .Observing((database, token) => database.EntriesAsync(token))
        .LeadsTo(new[]
        {
            "2026-01-15 OrderPlaced 1× 259.90 EUR",
            "2026-01-15 PaymentCaptured 1× 0.10 EUR",
            "2026-01-15 PaymentCaptured 1× 259.90 EUR",
            "2026-01-15 ProductSold chair-oak 2× 259.90 EUR",
            "2026-01-16 OrderCompleted 1× 259.90 EUR",
        })
        .WithRandomSchedules(5)
        .WithSchedulesAtATime(8);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S4-012")]
    public Task Money_that_is_told_of_twice_is_counted_once() => Handler.Idempotent(by: message => message.Id).VerifyAsync(Token);

    [Fact]
    public Task Orders_do_not_get_into_each_others_way() => Handler.OrderedBy(message => message.Order).VerifyAsync(Token);

    [Fact]
    public Task An_order_that_does_not_add_up_is_a_dead_letter_and_holds_up_no_other() => Handler.DeadLetters(after: 3, poison: DoesNotAddUp).VerifyAsync(Token);

    [Fact]
    [Trait("row", "S0-026")]
    public Task Nothing_is_lost_and_nothing_counted_twice_when_the_app_stops_or_its_database_fails() =>
        Handler.Survives(Disturbance.Loss, Disturbance.Redelivery).VerifyAsync(Token);

    [Fact]
    public Task The_order_in_which_services_tell_means_nothing() => Handler.Survives(Disturbance.Reordering).VerifyAsync(Token);

    private static Task<bool> HandleAsync(Bookkeeping books, Incoming message, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(message.Body);
        return message.Kind switch
        {
            "placed" => books.PlacedAsync(message.Id, body, cancellationToken),
            "paid" => books.CapturedAsync(message.Id, AnalyticsMessages.Read<PaymentCaptured>(body), cancellationToken),
            _ => books.CompletedAsync(message.Id, body, cancellationToken),
        };
    }

    private sealed record Incoming(string Id, string Order, string Kind, string Body);
}
