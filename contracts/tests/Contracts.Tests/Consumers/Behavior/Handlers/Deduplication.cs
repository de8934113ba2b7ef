using static Contracts.Tests.Consumers.Behavior.Handlers.HandlerPair;

namespace Contracts.Tests.Consumers.Behavior.Handlers;

/// <summary>Ways of getting "once" wrong.</summary>
internal static class Deduplication
{
    public static IEnumerable<HandlerPair> Pairs { get; } =
    [
        new("no deduplication", "idempotent",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.Add(sale.Shop, sale.Amount))),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.AddOnce(sale))), AddsUp),

        new("ids are kept in memory only", "idempotent",
            Handler(ledger =>
            {
                var handled = new HashSet<string>();
                return async (sale, token) =>
                {
                    if (handled.Contains(sale.Id))
                        return;
                    await ledger.WriteAsync(rows => rows.Add(sale.Shop, sale.Amount));
                    handled.Add(sale.Id);
                };
            }),
            Handler(ledger =>
            {
                var handled = new HashSet<string>();
                return async (sale, token) =>
                {
                    if (handled.Contains(sale.Id))
                        return;
                    await ledger.WriteAsync(rows => rows.AddOnce(sale));
                    handled.Add(sale.Id);
                };
            }), AddsUp),

        new("only the last id is kept", "idempotent",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (rows.Handled.Contains(sale.Id))
                    return;
                rows.Handled.Clear();
                rows.AddOnce(sale);
            })),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (rows.Handled.Contains(sale.Id))
                    return;
                rows.AddOnce(sale);
            })), AddsUp),

        new("ids are forgotten when there are more than two", "idempotent",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                rows.AddOnce(sale);
                if (rows.Handled.Count > 2)
                    rows.Handled.Remove(rows.Handled.First());
            })),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                rows.AddOnce(sale);
                if (rows.Handled.Count > 1_000)
                    rows.Handled.Remove(rows.Handled.First());
            })), AddsUp),

        new("the id is looked up in another transaction than the effect", "idempotent",
            Handler(ledger => async (sale, token) =>
            {
                if (await ledger.ReadAsync(rows => rows.Handled.Contains(sale.Id)))
                    return;
                await ledger.WriteAsync(rows =>
                {
                    rows.Handled.Add(sale.Id);
                    rows.Add(sale.Shop, sale.Amount);
                });
            }),
            Handler(ledger => async (sale, token) =>
            {
                if (await ledger.ReadAsync(rows => rows.Handled.Contains(sale.Id)))
                    return;
                await ledger.WriteAsync(rows => rows.AddOnce(sale));
            }), AddsUp),

        new("the id is noted before the effect", "survives-loss",
            Handler(ledger => async (sale, token) =>
            {
                var isNew = false;
                await ledger.WriteAsync(rows => isNew = rows.Handled.Add(sale.Id));
                if (isNew)
                    await ledger.WriteAsync(rows => rows.Add(sale.Shop, sale.Amount));
            }),
            Handler(ledger => async (sale, token) =>
            {
                var isNew = await ledger.ReadAsync(rows => !rows.Handled.Contains(sale.Id));
                if (isNew)
                    await ledger.WriteAsync(rows => rows.AddOnce(sale));
            }), promises => AddsUp(promises)),

        new("the id is noted after the effect", "survives-loss",
            Handler(ledger => async (sale, token) =>
            {
                if (await ledger.ReadAsync(rows => rows.Handled.Contains(sale.Id)))
                    return;
                await ledger.WriteAsync(rows => rows.Add(sale.Shop, sale.Amount));
                await ledger.WriteAsync(rows => rows.Handled.Add(sale.Id));
            }),
            Handler(ledger => async (sale, token) =>
            {
                if (await ledger.ReadAsync(rows => rows.Handled.Contains(sale.Id)))
                    return;
                await ledger.WriteAsync(rows => rows.AddOnce(sale));
            }), AddsUp),

        new("the id is noted even where the handling failed", "survives-loss",
            Handler(ledger => async (sale, token) =>
            {
                if (ledger.Handled.Contains(sale.Id))
                    return;
                try
                {
                    await ledger.WriteAsync(rows => rows.Add(sale.Shop, sale.Amount));
                }
                finally
                {
                    ledger.Handled.Add(sale.Id);
                }
            }),
            Handler(ledger => async (sale, token) =>
            {
                if (ledger.Handled.Contains(sale.Id))
                    return;
                await ledger.WriteAsync(rows => rows.AddOnce(sale));
            }), AddsUp),

        new("equal contents count as the same event", "leads-to",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.AddOnce(sale with { Id = $"{sale.Shop} {sale.Amount}" }))),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.AddOnce(sale with { Id = $"{sale.Id} {sale.Shop}" }))), AddsUp),

        new("the key counts as the id", "leads-to",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.AddOnce(sale with { Id = sale.Shop }))),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.AddOnce(sale with { Id = $"{sale.Shop} {sale.Version}" }))), AddsUp),

        new("a second delivery is an error", "idempotent",
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (!rows.Handled.Add(sale.Id))
                    throw new InvalidOperationException($"{sale.Id} is there already.");
                rows.Add(sale.Shop, sale.Amount);
            })),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows =>
            {
                if (rows.Handled.Add(sale.Id))
                    rows.Add(sale.Shop, sale.Amount);
            })), AddsUp),
    ];
}
