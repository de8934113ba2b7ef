using System.Diagnostics;
using Gateway.Api.Users;
using Gateway.Clients.Orders;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Tokens;

namespace Gateway.Api.Checkouts;

internal static class CheckoutEndpoints
{
    public static void MapCheckout(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/checkout", PostAsync).RequireAuthorization();
        routes.MapGet("/orders/{id:guid}", GetAsync).RequireAuthorization();
    }

    private static async Task<Results<Created<CheckoutOutcome.Placed>, ValidationProblem, ProblemHttpResult>> PostAsync(
        Purchase purchase, Caller caller, OrdersClient orders, CancellationToken cancellationToken) =>
        await orders.CheckOutAsync(caller.Token, purchase, cancellationToken) switch
        {
            CheckoutOutcome.Placed placed => TypedResults.Created($"/orders/{placed.Id}", placed),
            CheckoutOutcome.Invalid invalid => TypedResults.ValidationProblem(invalid.Errors),
            CheckoutOutcome.NotLoggedIn => AccountProblems.NotLoggedIn(),
            CheckoutOutcome.SoldOut soldOut => TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict,
                title: "Not enough stock",
                extensions: new Dictionary<string, object?> { ["shortages"] = soldOut.Shortages }),
            CheckoutOutcome.Declined declined => TypedResults.Problem(
                statusCode: StatusCodes.Status402PaymentRequired,
                title: "The card was declined",
                detail: declined.Detail,
                extensions: new Dictionary<string, object?> { ["code"] = declined.Code }),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<Ok<OrderState>, ProblemHttpResult>> GetAsync(Guid id, Caller caller, OrdersClient orders, CancellationToken cancellationToken) =>
        await orders.FindOrderAsync(caller.Token, id, cancellationToken) is { } order
            ? TypedResults.Ok(order)
            : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Order not found", detail: $"There is no order '{id}'.");
}
