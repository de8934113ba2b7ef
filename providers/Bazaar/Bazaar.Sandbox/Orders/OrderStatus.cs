namespace Bazaar.Sandbox.Orders;

/// <summary>How far an order is, as its seller says.</summary>
internal enum OrderStatus
{
    /// <summary>The seller has said nothing yet.</summary>
    New,

    Accepted,

    /// <summary>The buyer has the money back.</summary>
    Declined,

    Delivered,

    /// <summary>It was accepted first; the buyer has the money back.</summary>
    Canceled,
}
