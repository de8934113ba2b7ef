namespace Analytics.Ledger.Entries;

/// <summary>What an entry of the ledger says.</summary>
public enum EntryKind
{
    /// <summary>An order was placed, over an amount.</summary>
    OrderPlaced,

    /// <summary>So many of a product were bought, for an amount; the lines of an order, which add up to it.</summary>
    ProductSold,

    /// <summary>A technician got an order.</summary>
    OrderAssigned,

    /// <summary>An order was completed, over an amount.</summary>
    OrderCompleted,

    /// <summary>An amount was taken.</summary>
    PaymentCaptured,

    /// <summary>A product ran out.</summary>
    ProductSoldOut,

    /// <summary>Somebody has an account.</summary>
    UserRegistered,
}
