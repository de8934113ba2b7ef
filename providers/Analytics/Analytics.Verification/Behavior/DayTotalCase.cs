using Analytics.Ledger.Entries;
using Analytics.Ledger.Totals;

namespace Analytics.Verification.Behavior;

/// <summary>A case of <c>Cases/day-totals.cases</c>: entries in, totals out.</summary>
internal sealed record DayTotalCase(string Name, IReadOnlyList<Entry> Entries, IReadOnlyList<DayTotal> Totals)
{
    private const string Arrow = "=>";

    public static IReadOnlyList<DayTotalCase> All { get; } =
    [
        .. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Behavior", "Cases", "day-totals.cases"))
            .Split("\n== ").Skip(1).Select(Parse),
    ];

    private static DayTotalCase Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var arrow = Array.IndexOf(lines, Arrow);
        return new DayTotalCase(lines[0], [.. lines[1..arrow].Select(EntryOf)], [.. lines[(arrow + 1)..].Select(TotalOf)]);
    }

    private static Entry EntryOf(string line, int index) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var at, var kind, var subject, var quantity, var amount, var currency]
        ? new Entry
        {
            MessageId = $"m{index}",
            At = DateTimeOffset.Parse(at),
            Kind = Enum.Parse<EntryKind>(kind),
            Subject = TextOf(subject),
            Quantity = int.Parse(quantity),
            Amount = decimal.Parse(amount),
            Currency = TextOf(currency),
        }
        : throw new FormatException($"An entry has six parts: {line}");

    private static DayTotal TotalOf(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var day, var kind, var subject, var count, var quantity, var amount, var currency]
        ? new DayTotal
        {
            Day = DateOnly.Parse(day),
            Kind = Enum.Parse<EntryKind>(kind),
            Subject = TextOf(subject),
            Count = int.Parse(count),
            Quantity = long.Parse(quantity),
            Amount = decimal.Parse(amount),
            Currency = TextOf(currency),
        }
        : throw new FormatException($"A total has seven parts: {line}");

    private static string TextOf(string part) => part == "-" ? "" : part;
}
