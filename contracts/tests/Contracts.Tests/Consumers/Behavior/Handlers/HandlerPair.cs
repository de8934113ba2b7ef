using Contracts.Consumers.Behavior;
using Start = System.Func<
    Contracts.Tests.Consumers.Behavior.Handlers.Ledger,
    System.Func<Contracts.Consumers.Behavior.Delivery<Contracts.Tests.Consumers.Behavior.Handlers.Sale>, System.Threading.CancellationToken, System.Threading.Tasks.Task<Contracts.Consumers.Behavior.Settlement>>>;

namespace Contracts.Tests.Consumers.Behavior.Handlers;

/// <summary>A handler with one fault, and the same without it.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="FoundBy">The promise that shows it.</param>
/// <param name="Faulty">The handler with the fault.</param>
/// <param name="Correct">Its twin.</param>
/// <param name="Promises">What both promise.</param>
internal sealed record HandlerPair(string Fault, string FoundBy, Start Faulty, Start Correct, Func<EventPromises<Sale>, EventPromises<Sale>> Promises)
{
    public static IReadOnlyList<HandlerPair> All { get; } =
        [.. Deduplication.Pairs, .. Levels.Pairs, .. Keys.Pairs, .. Concurrency.Pairs, .. Errors.Pairs, .. DeadLettering.Pairs, .. Outboxes.Pairs];

    public EventPromises<Sale> Of(Start handler) => Of(handler, Promises);

    public EventPromises<Sale> Of(Start handler, Func<EventPromises<Sale>, EventPromises<Sale>> promises) => promises(EventBehavior.Of(Sale.Published).From(() => new Ledger()).SettledBy(handler).Observing(ledger => ledger.State).WithSchedulesAtATime(8));

    /// <summary>What a consumer that adds up promises.</summary>
    public static EventPromises<Sale> AddsUp(EventPromises<Sale> promises) => promises
        .Idempotent(by: sale => sale.Id).OrderedBy(sale => sale.Shop).DeadLetters(after: 3).Survives(Disturbance.Redelivery, Disturbance.Loss)
        .LeadsTo(new { Totals = new { north = 20, south = 20 }, Sent = Array.Empty<string>() });

    /// <summary>What a consumer that adds up in any order promises.</summary>
    public static EventPromises<Sale> AddsUpInAnyOrder(EventPromises<Sale> promises) => AddsUp(promises).Survives(Disturbance.Reordering);

    /// <summary>What a consumer that keeps the latest level promises.</summary>
    public static EventPromises<Sale> KeepsTheLatest(EventPromises<Sale> promises) => promises
        .Idempotent(by: sale => sale.Id).OrderedBy(sale => sale.Shop).Survives(Disturbance.Redelivery, Disturbance.Loss, Disturbance.Reordering)
        .LeadsTo(new { Totals = new { north = 5, south = 20 }, Sent = Array.Empty<string>() });

    /// <summary>What a consumer that adds up and tells others promises.</summary>
    public static EventPromises<Sale> AddsUpAndTells(EventPromises<Sale> promises) => promises
        .Idempotent(by: sale => sale.Id).OrderedBy(sale => sale.Shop).Survives(Disturbance.Redelivery, Disturbance.Loss)
        .LeadsTo(new { Totals = new { north = 20, south = 20 }, Sent = new[] { "s1", "s2", "s3", "s4" } });

    /// <summary>What a consumer that refuses negative amounts promises.</summary>
    public static EventPromises<Sale> Refuses(EventPromises<Sale> promises) => AddsUp(promises).DeadLetters(after: 3, poison: Sale.Poison);

    /// <summary>A handler that says nothing but that it is done.</summary>
    public static Start Handler(Func<Ledger, Func<Sale, CancellationToken, Task>> start) => ledger =>
    {
        var handle = start(ledger);
        return async (delivery, token) =>
        {
            await handle(delivery.Event, token);
            return Settlement.Handled;
        };
    };

    public override string ToString() => Fault;
}
