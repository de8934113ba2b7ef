namespace Orders.Api.Orders;

/// <summary>An order as callers see it.</summary>
internal sealed record OrderAnswer(
    Guid Id,
    string Customer,
    OrderStatus Status,
    IReadOnlyList<LineAnswer> Lines,
    decimal Total,
    string Currency,
    DateTimeOffset PlacedAt,
    string? Technician,
    byte[]? Signature,
    string? Notes)
{
    public static OrderAnswer Of(Order order) => new(
        order.Id,
        order.Customer,
        order.Status,
        [.. order.Lines.OrderBy(line => line.Number).Select(line => new LineAnswer(line.Sku, line.Quantity, line.UnitPrice, line.Total))],
        order.Total,
        order.Currency,
        order.PlacedAt,
        order.Technician,
        order.Signature,
        order.Notes);
}

internal sealed record LineAnswer(string Sku, int Quantity, decimal UnitPrice, decimal Total);

/// <summary>One step of an order's history.</summary>
internal sealed record StepAnswer(OrderStatus Status, DateTimeOffset At)
{
    public static StepAnswer Of(OrderStep step) => new(step.Status, step.At);
}
