namespace Orders.Api.Orders;

/// <summary>What somebody bought. Its reservation in Inventory and its payment have the same id.</summary>
public sealed class Order
{
    public required Guid Id { get; init; }

    /// <summary>The user whose order it is.</summary>
    public required string Customer { get; init; }

    /// <summary>The key of the wish that it was made of, where it has one: however often that comes, it is made once.</summary>
    public string? Key { get; init; }

    public required decimal Total { get; init; }

    /// <summary>ISO 4217, three capital letters.</summary>
    public required string Currency { get; init; }

    public required IList<OrderLine> Lines { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public OrderStatus Status { get; set; }

    /// <summary>Who carries it out; null until it is assigned.</summary>
    public string? Technician { get; set; }

    /// <summary>What the customer signed; null until it is completed.</summary>
    public byte[]? Signature { get; set; }

    public string? Notes { get; set; }

    /// <summary>Counts the changes: of two that come at once the second is told, and looks again.</summary>
    public int Version { get; set; }

    /// <summary>Everything that happened to it, in its order.</summary>
    public IList<OrderStep> History { get; init; } = [];

    public bool MayBecome(OrderStatus status) => OrderLifecycle.After(Status).Contains(status);

    public void Become(OrderStatus status, DateTimeOffset at)
    {
        Status = status;
        Version++;
        History.Add(new OrderStep { Number = Version, Status = status, At = at });
    }
}

/// <summary>One product, how many of it, and what it cost when it was bought.</summary>
public sealed class OrderLine
{
    public required int Number { get; init; }

    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    public required decimal UnitPrice { get; init; }

    public required decimal Total { get; init; }
}

/// <summary>What became of an order, and when.</summary>
public sealed class OrderStep
{
    public required int Number { get; init; }

    public required OrderStatus Status { get; init; }

    public required DateTimeOffset At { get; init; }
}
