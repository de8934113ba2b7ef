using System.Text;
using Contracts.Consumers.Behavior;
using Marketplace.ContractTests.Stores;

namespace Marketplace.ContractTests.Stock;

/// <summary>What Marketplace promises of its handler, whatever the broker does: the real handler on the real store, under every schedule of deliveries.</summary>
public sealed class HandlingStockChanges
{
    private static readonly Incoming FewChairs = new("m1", "chair-oak", """{"sku":"chair-oak","available":3,"changedAt":"2026-01-15T10:00:00Z"}""");
    private static readonly Incoming NoChairs = new("m2", "chair-oak", """{"sku":"chair-oak","available":0,"changedAt":"2026-01-15T10:00:01Z"}""");
    private static readonly Incoming OneTable = new("m3", "table-oak", """{"sku":"table-oak","available":1,"changedAt":"2026-01-15T10:00:00Z"}""");
    private static readonly Incoming Unreadable = new("m9", "chair-oak", """{"sku":"chair-oak","available":"none","changedAt":"2026-01-15T10:00:00Z"}""");

    private static EventPromises<Incoming> Handler => EventBehavior.Of(FewChairs, NoChairs, OneTable)
        .From(StockDatabase.CreateAsync)
        .HandledBy(database => (message, token) => database.HandleAsync(message.Id, Encoding.UTF8.GetBytes(message.Body), token))
        .Observing((database, token) => database.LevelsAsync(token))
        .LeadsTo(new[] { "chair-oak 0", "table-oak 1" })
        .WithRandomSchedules(5)
        .WithSchedulesAtATime(8);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_message_that_comes_twice_changes_nothing() => Handler.Idempotent(by: message => message.Id).VerifyAsync(Token);

    [Fact]
    public Task Products_do_not_get_into_each_others_way() => Handler.OrderedBy(message => message.Sku).VerifyAsync(Token);

    [Fact]
    public Task A_message_that_cannot_be_read_is_a_dead_letter_and_holds_up_no_other() => Handler.DeadLetters(after: 3, poison: Unreadable).VerifyAsync(Token);

    [Fact]
    public Task No_level_is_lost_when_the_app_stops_or_its_database_fails() => Handler.Survives(Disturbance.Loss, Disturbance.Redelivery).VerifyAsync(Token);

    [Fact]
    [Trait("row", "S0-025"), Trait("row", "S4-011")]
    public Task A_message_that_comes_late_does_not_take_the_place_of_a_newer_one() => Handler.Survives(Disturbance.Reordering).VerifyAsync(Token);

    private sealed record Incoming(string Id, string Sku, string Body);
}
