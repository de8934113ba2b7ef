using Bazaar.Sandbox.Listings;
using Bazaar.Sandbox.Sellers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bazaar.Sandbox.Orders;

internal static class OrdersEndpoints
{
    private const string GoodCard = "tok_visa";

    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapForSellers("/v1/orders");
        orders.MapGet("", List);
        orders.MapGet("/{number}", Get);
        orders.MapPut("/{number}/status", PutStatus);
        routes.MapForSellers("/v1/test-orders").MapPut("/{number}", PutTestOrder);
    }

    /// <summary>All orders of the seller, or those that are so far.</summary>
    private static IResult List(string? status, HttpRequest request, OrderBook book)
    {
        if (status is null)
            return TypedResults.Ok(new OrderList(book.Of(request.Seller(), null)));
        return Enum.TryParse<OrderStatus>(status, ignoreCase: true, out var wanted)
            ? TypedResults.Ok(new OrderList(book.Of(request.Seller(), wanted)))
            : new Problem("unknown_status", $"No order is '{status}'.").As(StatusCodes.Status400BadRequest);
    }

    private static IResult Get(string number, HttpRequest request, OrderBook book) => book.Find(request.Seller(), number) is { } order ? TypedResults.Ok(order) : Missing(number);

    /// <summary>A seller may say the same twice.</summary>
    private static IResult PutStatus(string number, StatusRequest said, HttpRequest request, OrderBook book)
    {
        if (book.Find(request.Seller(), number) is not { } order)
            return Missing(number);
        if (said.Status is not { } status || !order.MayBecome(status))
            return new Problem("wrong_status", $"Order '{number}' is {order.Status} and cannot become {said.Status?.ToString() ?? "nothing"}.").As(StatusCodes.Status422UnprocessableEntity);

        return book.Change(request.Seller(), order, order with { Status = status, Reason = said.Reason ?? order.Reason })
            ? TypedResults.NoContent()
            : PutStatus(number, said, request, book);
    }

    /// <summary>Somebody buys what the seller offers, at the price that it is offered for.</summary>
    private static IResult PutTestOrder(string number, TestOrderRequest wanted, HttpRequest request, OrderBook book, Stall stall)
    {
        var quantities = (wanted.Lines ?? []).GroupBy(line => line.Sku).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Quantity));
        if (quantities.Count == 0 || quantities.Values.Any(quantity => quantity < 1) || stall.Buy(request.Seller(), quantities) is not { } bought)
            return new Problem("not_offered", "A buyer buys one or more of what is offered, and no more than there is.").As(StatusCodes.Status422UnprocessableEntity);

        var total = bought.Sum(listing => listing.Price * quantities[listing.Sku]);
        var order = new Order(number, wanted.Card ?? GoodCard, [.. quantities.Select(line => new OrderLine(line.Key, line.Value))], total, bought[0].Currency);
        book.Add(request.Seller(), order);
        return TypedResults.Created($"/v1/orders/{Uri.EscapeDataString(number)}", order);
    }

    private static JsonHttpResult<ProblemAnswer> Missing(string number) => new Problem("unknown_order", $"Nobody bought '{number}'.").As(StatusCodes.Status404NotFound);
}
