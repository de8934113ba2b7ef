namespace Orders.Api.Orders;

/// <summary>How far an order is.</summary>
public enum OrderStatus
{
    /// <summary>Its goods are reserved and paid.</summary>
    Placed,

    /// <summary>It is known who carries it out.</summary>
    Assigned,

    /// <summary>It is being carried out.</summary>
    Started,

    /// <summary>The customer signed for it.</summary>
    Completed,

    /// <summary>Nobody wants it any more; goods and money are back.</summary>
    Canceled,
}
