using static Contracts.Tests.Consumers.Behavior.Handlers.HandlerPair;

namespace Contracts.Tests.Consumers.Behavior.Handlers;

/// <summary>Ways of losing an event when something fails.</summary>
internal static class Errors
{
    public static IEnumerable<HandlerPair> Pairs { get; } =
    [
        new("an error is swallowed", "survives-loss",
            Handler(ledger => async (sale, token) =>
            {
                try
                {
                    await ledger.WriteAsync(rows => rows.AddOnce(sale));
                }
                catch (IOException)
                {
                }
            }),
            Handler(ledger => async (sale, token) =>
            {
                try
                {
                    await ledger.WriteAsync(rows => rows.AddOnce(sale));
                }
                catch (IOException failed)
                {
                    throw new InvalidOperationException("The ledger is away.", failed);
                }
            }), AddsUp),

        new("the end of the process counts as handled", "survives-loss",
            Handler(ledger => async (sale, token) =>
            {
                try
                {
                    await ledger.WriteAsync(rows => rows.AddOnce(sale));
                }
                catch (OperationCanceledException)
                {
                }
            }),
            Handler(ledger => async (sale, token) =>
            {
                try
                {
                    await ledger.WriteAsync(rows => rows.AddOnce(sale));
                }
                catch (OperationCanceledException) when (ledger.Handled.Contains(sale.Id))
                {
                }
            }), AddsUp),

        new("acknowledges before the work is done", "survives-loss",
            Handler(ledger => (sale, token) =>
            {
                _ = ledger.WriteAsync(rows => rows.AddOnce(sale));
                return Task.CompletedTask;
            }),
            Handler(ledger => (sale, token) => ledger.WriteAsync(rows => rows.AddOnce(sale))), AddsUp),

        new("tries again for ever", "dead-letters",
            Handler(ledger => async (sale, token) =>
            {
                while (!await SucceedsAsync(ledger, sale))
                {
                }
            }),
            Handler(ledger => async (sale, token) =>
            {
                for (var attempt = 0; !await SucceedsAsync(ledger, sale); attempt++)
                {
                    if (attempt == 2)
                        throw new InvalidOperationException("The ledger stays away.");
                }
            }), AddsUp),

        new("tries again from the start, and does the first part twice", "survives-loss",
            Handler(ledger => async (sale, token) =>
            {
                for (var attempt = 0; ; attempt++)
                {
                    try
                    {
                        if (await ledger.ReadAsync(rows => rows.Handled.Contains(sale.Id)))
                            return;
                        await ledger.WriteAsync(rows => rows.Add(sale.Shop, sale.Amount));
                        await ledger.WriteAsync(rows => rows.Handled.Add(sale.Id));
                        return;
                    }
                    catch (IOException) when (attempt < 2)
                    {
                    }
                }
            }),
            Handler(ledger => async (sale, token) =>
            {
                for (var attempt = 0; ; attempt++)
                {
                    try
                    {
                        await ledger.WriteAsync(rows => rows.AddOnce(sale));
                        return;
                    }
                    catch (IOException) when (attempt < 2)
                    {
                    }
                }
            }), AddsUp),

        new("gives up after some tries and says that it is handled", "dead-letters",
            Handler(ledger => async (sale, token) =>
            {
                for (var attempt = 0; attempt < 3 && !await SucceedsAsync(ledger, sale); attempt++)
                {
                }
            }),
            Handler(ledger => async (sale, token) =>
            {
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    if (await SucceedsAsync(ledger, sale))
                        return;
                }

                throw new InvalidOperationException("The ledger stays away.");
            }), AddsUp),

        new("what cannot be read is passed over", "dead-letters",
            Handler(ledger => async (sale, token) =>
            {
                if (sale.Amount >= 0)
                    await ledger.WriteAsync(rows => rows.AddOnce(sale));
            }),
            Handler(ledger => (sale, token) =>
            {
                Refuse(sale);
                return ledger.WriteAsync(rows => rows.AddOnce(sale));
            }), Refuses),

        new("writes before it looks at what it was given", "dead-letters",
            Handler(ledger => async (sale, token) =>
            {
                await ledger.WriteAsync(rows => rows.AddOnce(sale));
                Refuse(sale);
            }),
            Handler(ledger => async (sale, token) =>
            {
                Refuse(sale);
                await ledger.WriteAsync(rows => rows.AddOnce(sale));
            }), Refuses),
    ];

    private static void Refuse(Sale sale)
    {
        if (sale.Amount < 0)
            throw new FormatException($"{sale.Amount} is negative");
    }

    private static async Task<bool> SucceedsAsync(Ledger ledger, Sale sale)
    {
        try
        {
            await ledger.WriteAsync(rows => rows.AddOnce(sale));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
