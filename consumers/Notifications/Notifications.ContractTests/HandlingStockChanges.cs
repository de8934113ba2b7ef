using System.Text;
using Contracts.Consumers.Behavior;
using Notifications.ContractTests.Stores;
using Notifications.Worker.Stock;

namespace Notifications.ContractTests;

/// <summary>What Notifications promises of its handler, whatever the broker does: the real handler on the real store, under every schedule of deliveries.</summary>
public sealed class HandlingStockChanges
{
    private static readonly Incoming FewChairs = new("m1", "chair-oak", """{"sku":"chair-oak","available":3}""");
    private static readonly Incoming FewTables = new("m2", "table-oak", """{"sku":"table-oak","available":1}""");
    private static readonly Incoming NoChairs = new("m3", "chair-oak", """{"sku":"chair-oak","available":0}""");
    private static readonly Incoming Unreadable = new("m9", "chair-oak", """{"sku":"chair-oak","available":"none"}""");

    private static EventPromises<Incoming> Handler => EventBehavior.Of(FewChairs, FewTables, NoChairs)
        .From(AlertDatabase.CreateAsync)
        .HandledBy(database => (message, token) => new StockAlerts(database.Store, TimeProvider.System).HandleAsync(message.Id, Encoding.UTF8.GetBytes(message.Body), token))
        .Observing((database, token) => database.AlertsAsync(token))
        .LeadsTo(new[] { "chair-oak 0", "chair-oak 3", "table-oak 1" })
        .WithRandomSchedules(5)
        .WithSchedulesAtATime(8);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_message_that_comes_twice_raises_one_alert() => Handler.Idempotent(by: message => message.Id).VerifyAsync(Token);

    [Fact]
    public Task Products_do_not_get_into_each_others_way() => Handler.OrderedBy(message => message.Sku).VerifyAsync(Token);

    [Fact]
    public Task A_message_that_cannot_be_read_is_a_dead_letter_and_holds_up_no_other() => Handler.DeadLetters(after: 3, poison: Unreadable).VerifyAsync(Token);

    [Fact]
    [Trait("row", "S0-026")]
    public Task No_alert_is_lost_and_none_is_raised_twice_when_the_worker_stops_or_its_database_fails() =>
        Handler.Survives(Disturbance.Loss, Disturbance.Redelivery).VerifyAsync(Token);

    [Fact]
    public Task The_order_of_messages_means_nothing() => Handler.Survives(Disturbance.Reordering).VerifyAsync(Token);

    private sealed record Incoming(string Id, string Sku, string Body);
}
