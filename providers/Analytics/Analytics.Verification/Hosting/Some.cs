using Analytics.Ledger.Entries;

namespace Analytics.Verification.Hosting;

/// <summary>Entries of one message each, valid wherever a test does not say otherwise.</summary>
internal static class Some
{
    public static IReadOnlyList<Entry> Placed(string at, params (string Sku, int Quantity, decimal Amount)[] lines)
    {
        var message = NewMessage();
        var order = new Entry { MessageId = message, Kind = EntryKind.OrderPlaced, Amount = lines.Sum(line => line.Amount), Currency = "EUR", At = DateTimeOffset.Parse(at) };
        var products = lines.Select((line, index) => new Entry
        {
            MessageId = message,
            Number = index + 1,
            Kind = EntryKind.ProductSold,
            Subject = line.Sku,
            Quantity = line.Quantity,
            Amount = line.Amount,
            Currency = "EUR",
            At = DateTimeOffset.Parse(at),
        });
        return [order, .. products];
    }

    public static IReadOnlyList<Entry> Captured(string at, decimal amount, string currency = "EUR") =>
        [new Entry { MessageId = NewMessage(), Kind = EntryKind.PaymentCaptured, Amount = amount, Currency = currency, At = DateTimeOffset.Parse(at) }];

    public static IReadOnlyList<Entry> Of(EntryKind kind, string at, string subject = "") =>
        [new Entry { MessageId = NewMessage(), Kind = kind, Subject = subject, At = DateTimeOffset.Parse(at) }];

    private static string NewMessage() => Guid.CreateVersion7().ToString();
}
