using Contracts.Consumers.Behavior;
using static Contracts.Tests.Consumers.Behavior.Handlers.HandlerPair;

namespace Contracts.Tests.Consumers.Behavior.Handlers;

/// <summary>Ways of getting dead letters wrong, for consumers that settle deliveries on their own.</summary>
internal static class DeadLettering
{
    public static IEnumerable<HandlerPair> Pairs { get; } =
    [
        new("the dead letter is lost", "dead-letters", Settling(_ => Settlement.Handled), Settling(Third), Refuses),
        new("a dead letter at the first attempt", "dead-letters", Settling(delivery => Settlement.DeadLetter($"{delivery.Event.Amount} is negative")), Settling(Third), Refuses),
        new("given back for ever", "dead-letters", Settling(_ => Settlement.Again), Settling(Third), Refuses),
    ];

    private static Settlement Third(Delivery<Sale> delivery) =>
        delivery.Attempt < 3 ? Settlement.Again : Settlement.DeadLetter($"{delivery.Event.Amount} is negative");

    private static Func<Ledger, Func<Delivery<Sale>, CancellationToken, Task<Settlement>>> Settling(Func<Delivery<Sale>, Settlement> negative) => ledger => async (delivery, token) =>
    {
        if (delivery.Event.Amount < 0)
            return negative(delivery);
        await ledger.WriteAsync(rows => rows.AddOnce(delivery.Event));
        return Settlement.Handled;
    };
}
