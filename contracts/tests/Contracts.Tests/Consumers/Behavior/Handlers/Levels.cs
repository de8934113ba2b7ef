using Contracts.Consumers.Behavior;
using static Contracts.Tests.Consumers.Behavior.Handlers.HandlerPair;

namespace Contracts.Tests.Consumers.Behavior.Handlers;

/// <summary>Ways of getting "what holds now" wrong.</summary>
internal static class Levels
{
    public static IEnumerable<HandlerPair> Pairs { get; } =
    [
        new("adds where the event says what holds", "survives-redelivery",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.Add(sale.Shop, sale.Amount))),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.SetNewer(sale))), KeepsTheLatest),

        new("the last one to arrive wins, without a version", "survives-reordering",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.Totals[sale.Shop] = sale.Amount)),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.SetNewer(sale))), KeepsTheLatest),

        new("the older version wins", "leads-to",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (sale.Version < rows.Versions.GetValueOrDefault(sale.Shop, int.MaxValue))
                    (rows.Versions[sale.Shop], rows.Totals[sale.Shop]) = (sale.Version, sale.Amount);
            })),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (sale.Version > rows.Versions.GetValueOrDefault(sale.Shop, int.MinValue))
                    (rows.Versions[sale.Shop], rows.Totals[sale.Shop]) = (sale.Version, sale.Amount);
            })), KeepsTheLatest),

        new("versions are compared across keys", "ordered-by-key",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (sale.Version < rows.Versions.GetValueOrDefault(""))
                    return;
                rows.Versions[""] = sale.Version;
                rows.Totals[sale.Shop] = sale.Amount;
            })),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (sale.Version < rows.Versions.GetValueOrDefault(sale.Shop))
                    return;
                rows.Versions[sale.Shop] = sale.Version;
                rows.Totals[sale.Shop] = sale.Amount;
            })), KeepsTheLatest),

        new("toggles where the event says what holds", "idempotent",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.Totals[sale.Shop] = sale.Amount - rows.Totals.GetValueOrDefault(sale.Shop))),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.SetNewer(sale))),
            promises => promises.Idempotent(by: sale => sale.Id).OrderedBy(sale => sale.Shop).Survives(Disturbance.Loss)),

        new("counts arrivals for a version", "survives-reordering",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.SetNewer(sale with { Version = rows.Versions.GetValueOrDefault(sale.Shop) + 1 }))),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.SetNewer(sale))), KeepsTheLatest),

        new("forgets the version with what was deleted", "survives-reordering",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                rows.SetNewer(sale);
                if (rows.Versions[sale.Shop] >= 3)
                    _ = rows.Totals.Remove(sale.Shop) && rows.Versions.Remove(sale.Shop);
            })),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                rows.SetNewer(sale);
                if (rows.Versions[sale.Shop] >= 3)
                    rows.Totals.Remove(sale.Shop);
            })), promises => promises.OrderedBy(sale => sale.Shop).Survives(Disturbance.Redelivery, Disturbance.Reordering)),

        new("drops an event whose predecessor is missing", "survives-reordering",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (sale.Version == rows.Versions.GetValueOrDefault(sale.Shop) + 1)
                    rows.SetNewer(sale);
            })),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (sale.Version > rows.Versions.GetValueOrDefault(sale.Shop) + 1)
                    throw new InvalidOperationException($"Version {sale.Version - 1} of {sale.Shop} is missing.");
                rows.SetNewer(sale);
            })), KeepsTheLatest),

        new("notes each delivery and not each event", "idempotent",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                rows.SetNewer(sale);
                rows.Sent.Add(sale.Id);
            })),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                rows.SetNewer(sale);
                if (!rows.Sent.Contains(sale.Id))
                    rows.Sent.Add(sale.Id);
            })), promises => promises.Idempotent(by: sale => sale.Id).OrderedBy(sale => sale.Shop).Survives(Disturbance.Redelivery, Disturbance.Loss, Disturbance.Reordering)),
    ];
}
