using static Contracts.Tests.Consumers.Behavior.Handlers.HandlerPair;

namespace Contracts.Tests.Consumers.Behavior.Handlers;

/// <summary>Ways of telling others too little or too much.</summary>
internal static class Outboxes
{
    public static IEnumerable<HandlerPair> Pairs { get; } =
    [
        new("tells others before it writes", "survives-loss",
            Handler(ledger => async (sale, token) =>
            {
                if (await ledger.ReadAsync(rows => rows.Handled.Contains(sale.Id)))
                    return;
                ledger.Sent.Add(sale.Id);
                await ledger.WriteAsync(rows => rows.AddOnce(sale));
            }),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => TellsOnce(rows, sale))),
            AddsUpAndTells),

        new("writes, and is gone before it tells others", "survives-loss",
            Handler(ledger => async (sale, token) =>
            {
                var isNew = false;
                await ledger.WriteAsync(rows =>
                {
                    isNew = !rows.Handled.Contains(sale.Id);
                    rows.AddOnce(sale);
                });
                if (isNew)
                    ledger.Sent.Add(sale.Id);
            }),
            Handler(ledger => async (sale, token) =>
            {
                await ledger.WriteAsync(rows => rows.AddOnce(sale));
                await ledger.WriteAsync(rows => TellsOnce(rows, sale));
            }), AddsUpAndTells),
    ];

    private static void TellsOnce(Ledger rows, Sale sale)
    {
        rows.AddOnce(sale);
        if (!rows.Sent.Contains(sale.Id))
            rows.Sent.Add(sale.Id);
    }
}
