using ServiceDefaults.Tokens;

namespace Orders.Api.Checkouts;

/// <summary>
/// What a customer calls one wish to buy (<c>Idempotency-Key</c>), so that it may come again when its answer was lost. The same key is the same wish: what it says the second time
/// is not looked at.
/// </summary>
public static class PurchaseKey
{
    public const string Header = "Idempotency-Key";

    public const int MaxLength = 100;

    /// <summary>With the id of the customer before it.</summary>
    public const int MaxStoredLength = MaxLength + 37;

    /// <summary>As it is kept: keys of two customers have nothing to do with each other.</summary>
    public static string? Of(Caller customer, string? key) => string.IsNullOrEmpty(key) ? null : $"{customer.Id}/{key}";
}
