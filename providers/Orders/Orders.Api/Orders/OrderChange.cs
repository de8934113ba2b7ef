namespace Orders.Api.Orders;

/// <summary>What became of the wish to change an order.</summary>
internal abstract record OrderChange
{
    private OrderChange()
    {
    }

    public sealed record Done(Order Order) : OrderChange;

    /// <summary>There is no such order.</summary>
    public sealed record Missing : OrderChange;

    /// <summary>An order that is as far as this one is cannot become that.</summary>
    public sealed record NotAllowed(OrderStatus Is, OrderStatus Wanted) : OrderChange;
}
