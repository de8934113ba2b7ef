using Analytics.Ledger.Entries;
using Analytics.Ledger.Totals;

namespace Analytics.Ledger.Reports;

/// <summary>
/// What a report says. The revenue is the exact sum of what was captured on its days; what its products were sold for is the exact sum of what was placed.
/// </summary>
/// <param name="Orders">How many orders were placed.</param>
/// <param name="Revenue">How much money was taken.</param>
/// <param name="Currency">In which currency.</param>
/// <param name="Placed">What the orders are worth that were placed.</param>
/// <param name="Completed">What the orders are worth that were completed.</param>
/// <param name="UsersRegistered">How many people are new.</param>
/// <param name="Days">The days on which something happened.</param>
/// <param name="Products">What was sold.</param>
/// <param name="SoldOut">What ran out.</param>
/// <param name="Technicians">Who got orders.</param>
public sealed record ReportFigures(
    int Orders,
    decimal Revenue,
    string Currency,
    decimal Placed,
    decimal Completed,
    int UsersRegistered,
    IReadOnlyList<DayFigures> Days,
    IReadOnlyList<ProductFigures> Products,
    IReadOnlyList<SoldOutProduct> SoldOut,
    IReadOnlyList<TechnicianFigures> Technicians)
{
    /// <summary>The report of totals, all of whose money is in one currency.</summary>
    public static ReportFigures Of(IReadOnlyList<DayTotal> totals, string currency)
    {
        DayFigures[] days = [.. totals.GroupBy(total => total.Day).OrderBy(day => day.Key).Select(day => DayFigures.Of(day.Key, [.. day]))];
        return new ReportFigures(
            days.Sum(day => day.Orders),
            days.Sum(day => day.Revenue),
            currency,
            days.Sum(day => day.Placed),
            days.Sum(day => day.Completed),
            Of(totals, EntryKind.UserRegistered).Sum(total => total.Count),
            days,
            [.. BySubject(totals, EntryKind.ProductSold).Select(product => new ProductFigures(product.Key, product.Sum(total => total.Quantity), product.Sum(total => total.Amount)))],
            [.. BySubject(totals, EntryKind.ProductSoldOut).Select(product => new SoldOutProduct(product.Key, product.Sum(total => total.Count)))],
            [.. BySubject(totals, EntryKind.OrderAssigned).Select(technician => new TechnicianFigures(technician.Key, technician.Sum(total => total.Count)))]);
    }

    internal static IEnumerable<DayTotal> Of(IEnumerable<DayTotal> totals, EntryKind kind) => totals.Where(total => total.Kind == kind);

    private static IEnumerable<IGrouping<string, DayTotal>> BySubject(IEnumerable<DayTotal> totals, EntryKind kind) =>
        Of(totals, kind).GroupBy(total => total.Subject).OrderBy(group => group.Key, StringComparer.Ordinal);
}

/// <summary>What happened on one day.</summary>
public sealed record DayFigures(DateOnly Day, int Orders, decimal Revenue, decimal Placed, decimal Completed)
{
    internal static DayFigures Of(DateOnly day, IReadOnlyList<DayTotal> totals) => new(
        day,
        ReportFigures.Of(totals, EntryKind.OrderPlaced).Sum(total => total.Count),
        ReportFigures.Of(totals, EntryKind.PaymentCaptured).Sum(total => total.Amount),
        ReportFigures.Of(totals, EntryKind.OrderPlaced).Sum(total => total.Amount),
        ReportFigures.Of(totals, EntryKind.OrderCompleted).Sum(total => total.Amount));
}

/// <summary>How many of a product were sold, and for how much.</summary>
public sealed record ProductFigures(string Sku, long Quantity, decimal Amount);

/// <summary>How often a product ran out.</summary>
public sealed record SoldOutProduct(string Sku, int Times);

/// <summary>How many orders a technician got.</summary>
public sealed record TechnicianFigures(string Technician, int Orders);
