using Contracts.Consumers.Behavior;
using static Contracts.Tests.Consumers.Behavior.Handlers.HandlerPair;

namespace Contracts.Tests.Consumers.Behavior.Handlers;

/// <summary>Ways of losing an update while two events are handled at the same time.</summary>
internal static class Concurrency
{
    public static IEnumerable<HandlerPair> Pairs { get; } =
    [
        new("reads, changes and writes a row in two transactions", "survives-reordering",
            Handler(ledger => async (sale, token) =>
            {
                var total = await ledger.ReadAsync(rows => rows.Totals.GetValueOrDefault(sale.Shop));
                await ledger.WriteAsync(rows => _ = rows.Handled.Add(sale.Id) ? rows.Totals[sale.Shop] = total + sale.Amount : 0);
            }),
            Handler(ledger => async (sale, token) =>
            {
                await ledger.ReadAsync(rows => rows.Totals.GetValueOrDefault(sale.Shop));
                await ledger.WriteAsync(rows => rows.AddOnce(sale));
            }), AddsUpInAnyOrder),

        new("makes a row that was missing when it looked", "survives-reordering",
            Handler(ledger => async (sale, token) =>
            {
                var missing = await ledger.ReadAsync(rows => !rows.Totals.ContainsKey(sale.Shop));
                await ledger.WriteAsync(rows =>
                {
                    if (missing)
                        rows.Totals[sale.Shop] = 0;
                    rows.AddOnce(sale);
                });
            }),
            Handler(ledger => async (sale, token) =>
            {
                await ledger.ReadAsync(rows => !rows.Totals.ContainsKey(sale.Shop));
                await ledger.WriteAsync(rows =>
                {
                    rows.Totals.TryAdd(sale.Shop, 0);
                    rows.AddOnce(sale);
                });
            }), AddsUpInAnyOrder),

        new("lets go of the lock between reading and writing", "survives-reordering",
            Handler(ledger =>
            {
                var mutex = new SemaphoreSlim(1);
                return async (sale, token) =>
                {
                    var total = await LockedAsync(mutex, () => ledger.ReadAsync(rows => rows.Totals.GetValueOrDefault(sale.Shop)), token);
                    await LockedAsync(mutex, async () =>
                    {
                        await ledger.WriteAsync(rows => _ = rows.Handled.Add(sale.Id) ? rows.Totals[sale.Shop] = total + sale.Amount : 0);
                        return 0;
                    }, token);
                };
            }),
            Handler(ledger =>
            {
                var mutex = new SemaphoreSlim(1);
                return (sale, token) => LockedAsync(mutex, async () =>
                {
                    var total = await ledger.ReadAsync(rows => rows.Totals.GetValueOrDefault(sale.Shop));
                    await ledger.WriteAsync(rows => _ = rows.Handled.Add(sale.Id) ? rows.Totals[sale.Shop] = total + sale.Amount : 0);
                    return 0;
                }, token);
            }),
            promises => promises.Idempotent(by: sale => sale.Id).Survives(Disturbance.Reordering)),

        new("gives up where another one was faster", "survives-reordering",
            Handler(ledger => async (sale, token) =>
            {
                var version = await ledger.ReadAsync(rows => rows.Versions.GetValueOrDefault(sale.Shop));
                await ledger.WriteAsync(rows => _ = WritesUnless(rows, sale, version));
            }),
            Handler(ledger => async (sale, token) =>
            {
                var version = await ledger.ReadAsync(rows => rows.Versions.GetValueOrDefault(sale.Shop));
                await ledger.WriteAsync(rows =>
                {
                    if (!WritesUnless(rows, sale, version))
                        throw new InvalidOperationException($"{sale.Shop} was changed meanwhile.");
                });
            }), AddsUpInAnyOrder),

        new("moves between two rows that it read before", "ordered-by-key",
            Handler(ledger => async (sale, token) =>
            {
                var (shop, rest) = await ledger.ReadAsync(rows => (rows.Totals.GetValueOrDefault(sale.Shop), rows.Totals.GetValueOrDefault("rest", 100)));
                await ledger.WriteAsync(rows =>
                {
                    if (rows.Handled.Add(sale.Id))
                        (rows.Totals[sale.Shop], rows.Totals["rest"]) = (shop + sale.Amount, rest - sale.Amount);
                });
            }),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (rows.Handled.Add(sale.Id))
                    (rows.Totals[sale.Shop], rows.Totals["rest"]) = (rows.Totals.GetValueOrDefault(sale.Shop) + sale.Amount, rows.Totals.GetValueOrDefault("rest", 100) - sale.Amount);
            })),
            promises => promises.Idempotent(by: sale => sale.Id).OrderedBy(sale => sale.Shop).Survives(Disturbance.Loss)),
    ];

    private static async Task<T> LockedAsync<T>(SemaphoreSlim mutex, Func<Task<T>> action, CancellationToken cancellationToken)
    {
        await mutex.WaitAsync(cancellationToken);
        try
        {
            return await action();
        }
        finally
        {
            mutex.Release();
        }
    }

    private static bool WritesUnless(Ledger rows, Sale sale, int version)
    {
        if (rows.Versions.GetValueOrDefault(sale.Shop) != version)
            return false;
        rows.Versions[sale.Shop] = version + 1;
        rows.AddOnce(sale);
        return true;
    }
}
