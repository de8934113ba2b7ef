using System.Diagnostics;
using Orders.Api.Orders;
using ServiceDefaults.Tokens;

namespace Orders.Api.Checkouts;

internal static class CheckoutsEndpoints
{
    public static void MapCheckouts(this IEndpointRouteBuilder routes) => routes.MapPost("/orders", PostAsync).RequireAuthorization();

    private static async Task<IResult> PostAsync(CheckoutRequest request, Caller caller, Checkout checkout, CancellationToken cancellationToken)
    {
        if (request.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);

        return await checkout.PlaceAsync(caller, request, cancellationToken) switch
        {
            CheckoutOutcome.Placed placed => TypedResults.Created($"/orders/{placed.Order.Id}", OrderAnswer.Of(placed.Order)),
            CheckoutOutcome.Invalid invalid => TypedResults.ValidationProblem(invalid.Errors, title: "The order cannot be priced"),
            CheckoutOutcome.UnknownCustomer => TypedResults.Problem(
                statusCode: StatusCodes.Status401Unauthorized, title: "Please log in again", detail: "The account of this token is gone."),
            CheckoutOutcome.SoldOut soldOut => TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict,
                title: "Not enough stock",
                extensions: new Dictionary<string, object?> { ["shortages"] = soldOut.Shortages }),
            CheckoutOutcome.Declined declined => TypedResults.Problem(
                statusCode: StatusCodes.Status402PaymentRequired,
                title: "The card was declined",
                detail: declined.Answer.Detail,
                extensions: new Dictionary<string, object?> { ["code"] = declined.Answer.Code }),
            _ => throw new UnreachableException(),
        };
    }
}
