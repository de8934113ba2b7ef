using Analytics.Ledger.Entries;

namespace Analytics.Ledger.Totals;

/// <summary>What the entries of one day (UTC), of one kind, about one thing, in one currency add up to.</summary>
public sealed record DayTotal
{
    public required DateOnly Day { get; init; }

    public required EntryKind Kind { get; init; }

    public required string Subject { get; init; }

    public required string Currency { get; init; }

    /// <summary>How many entries there were.</summary>
    public required int Count { get; init; }

    /// <summary>How many they are about together.</summary>
    public required long Quantity { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>The totals of entries, which may come in any order: the same entries always give the same totals, and nothing of them is lost.</summary>
    public static IReadOnlyList<DayTotal> Of(IEnumerable<Entry> entries) =>
    [
        .. entries
            .GroupBy(entry => (Day: DateOnly.FromDateTime(entry.At.UtcDateTime), entry.Kind, entry.Subject, entry.Currency))
            .Select(group => new DayTotal
            {
                Day = group.Key.Day,
                Kind = group.Key.Kind,
                Subject = group.Key.Subject,
                Currency = group.Key.Currency,
                Count = group.Count(),
                Quantity = group.Sum(entry => (long)entry.Quantity),
                Amount = group.Sum(entry => entry.Amount),
            })
            .OrderBy(total => total.Day)
            .ThenBy(total => total.Kind)
            .ThenBy(total => total.Subject, StringComparer.Ordinal)
            .ThenBy(total => total.Currency, StringComparer.Ordinal),
    ];
}
