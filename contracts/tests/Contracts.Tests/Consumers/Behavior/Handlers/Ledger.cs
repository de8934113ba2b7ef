using Contracts.Consumers.Behavior;

namespace Contracts.Tests.Consumers.Behavior.Handlers;

/// <summary>What the small handlers write to: each read and each write is one transaction, and a place where a schedule may pause, stop or fail.</summary>
internal sealed class Ledger
{
    public Dictionary<string, int> Totals { get; } = [];

    public Dictionary<string, int> Versions { get; } = [];

    public HashSet<string> Handled { get; } = [];

    public List<string> Sent { get; } = [];

    /// <summary>What tests compare; in which order messages to others were sent means nothing.</summary>
    public object State => new { Totals, Sent = Sent.Order().ToArray() };

    public async Task<T> ReadAsync<T>(Func<Ledger, T> read)
    {
        await DeliveryPoint.ReachAsync();
        return read(this);
    }

    public async Task WriteAsync(Action<Ledger> write)
    {
        await DeliveryPoint.ReachAsync();
        write(this);
        await DeliveryPoint.ReachAsync();
    }

    public void Add(string shop, int amount) => Totals[shop] = Totals.GetValueOrDefault(shop) + amount;

    /// <summary>Adds the sale where it is new: effect and note in one.</summary>
    public void AddOnce(Sale sale)
    {
        if (Handled.Add(sale.Id))
            Add(sale.Shop, sale.Amount);
    }

    /// <summary>Sets the level where the sale is newer than what is there.</summary>
    public void SetNewer(Sale sale)
    {
        if (sale.Version <= Versions.GetValueOrDefault(sale.Shop))
            return;
        Versions[sale.Shop] = sale.Version;
        Totals[sale.Shop] = sale.Amount;
    }
}
