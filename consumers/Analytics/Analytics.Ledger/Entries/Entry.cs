namespace Analytics.Ledger.Entries;

/// <summary>One line of the ledger. It is written once, under the id of the message that it comes of, and never changed.</summary>
public sealed class Entry
{
    public required string MessageId { get; init; }

    /// <summary>Tells the entries of one message apart.</summary>
    public int Number { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>What totals are kept for beside the kind: a product, a technician; empty where there is nothing to tell apart.</summary>
    public string Subject { get; init; } = "";

    /// <summary>How many.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>How much money; nothing where none is spoken of.</summary>
    public decimal Amount { get; init; }

    /// <summary>ISO 4217, three capital letters; empty where no money is spoken of.</summary>
    public string Currency { get; init; } = "";

    /// <summary>When it happened, as the event says; in UTC, whatever offset the event has.</summary>
    public required DateTimeOffset At { get; init => field = value.ToUniversalTime(); }
}
