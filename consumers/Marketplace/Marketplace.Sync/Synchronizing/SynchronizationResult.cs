using Marketplace.Sync.Sales;

namespace Marketplace.Sync.Synchronizing;

/// <summary>What a run changed at the outside marketplace; nothing, where all was as it is to be.</summary>
/// <param name="Offered">The products that are offered now as they are to be.</param>
/// <param name="Withdrawn">The products that are offered no longer.</param>
/// <param name="Refused">The products that the outside marketplace does not want.</param>
/// <param name="Sales">What it was told of its orders.</param>
public sealed record SynchronizationResult(IReadOnlyList<string> Offered, IReadOnlyList<string> Withdrawn, IReadOnlyList<string> Refused, IReadOnlyList<ToldSale> Sales);
