using Contracts.Consumers.Behavior;
using static Contracts.Tests.Consumers.Behavior.Handlers.HandlerPair;

namespace Contracts.Tests.Consumers.Behavior.Handlers;

/// <summary>Ways of mixing up what belongs to different keys.</summary>
internal static class Keys
{
    public static IEnumerable<HandlerPair> Pairs { get; } =
    [
        new("the wrong key: one row for all shops", "ordered-by-key",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.Totals["latest"] = sale.Amount)),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.Totals[sale.Shop] = sale.Amount)),
            promises => promises.OrderedBy(sale => sale.Shop).Survives(Disturbance.Loss)),

        new("a sum in memory leaks from key to key", "ordered-by-key",
            Handler(ledger =>
            {
                var sum = 0;
                return (sale, token) => ledger.WriteAsync(rows => rows.Totals[sale.Shop] = sum += rows.Handled.Add(sale.Id) ? sale.Amount : 0);
            }),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.Totals[sale.Shop] = rows.Totals.GetValueOrDefault(sale.Shop) + (rows.Handled.Add(sale.Id) ? sale.Amount : 0))),
            promises => promises.Idempotent(by: sale => sale.Id).OrderedBy(sale => sale.Shop).Survives(Disturbance.Redelivery, Disturbance.Loss)),

        new("the first key's setting is taken for all", "ordered-by-key",
            Handler(ledger =>
            {
                string? first = null;
                return (sale, token) => ledger.WriteAsync(rows => rows.AddOnce(sale with { Shop = first ??= sale.Shop }));
            }),
            Handler(ledger =>
            {
                string? last = null;
                return (sale, token) => ledger.WriteAsync(rows => rows.AddOnce(sale with { Shop = last = sale.Shop }));
            }),
            promises => promises.Idempotent(by: sale => sale.Id).OrderedBy(sale => sale.Shop)),

        new("a row is written back only when the next key comes", "survives-loss",
            Handler(ledger =>
            {
                var held = new List<Sale>();
                return async (sale, token) =>
                {
                    if (held.Count > 1)
                    {
                        await ledger.WriteAsync(rows => held.ForEach(rows.AddOnce));
                        held.Clear();
                    }

                    held.Add(sale);
                };
            }),
            Handler(ledger => async (sale, token) => await ledger.WriteAsync(rows => rows.AddOnce(sale))),
            promises => promises.Idempotent(by: sale => sale.Id).Survives(Disturbance.Redelivery, Disturbance.Loss)),

        new("all keys share a total that is read and written apart", "ordered-by-key",
            Handler(ledger => async (sale, token) =>
            {
                var (total, known) = await ledger.ReadAsync(rows => (rows.Totals.GetValueOrDefault("all"), rows.Handled.Contains(sale.Id)));
                if (!known)
                    await ledger.WriteAsync(rows => _ = rows.Handled.Add(sale.Id) ? rows.Totals["all"] = total + sale.Amount : 0);
            }),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.AddOnce(sale with { Shop = "all" }))),
            promises => promises.Idempotent(by: sale => sale.Id).OrderedBy(sale => sale.Shop).Survives(Disturbance.Redelivery, Disturbance.Loss)),
    ];
}
