using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orders.Api.Orders;
using ServiceDefaults.Tokens;

namespace Orders.Api.Checkouts;

internal static class CheckoutsEndpoints
{
    public static void MapCheckouts(this IEndpointRouteBuilder routes) => routes.MapPost("/orders", PostAsync).RequireAuthorization();

    private static async Task<IResult> PostAsync(
        CheckoutRequest request, [FromHeader(Name = PurchaseKey.Header)] string? key, Caller caller, Checkout checkout, HttpContext http, CancellationToken cancellationToken)
    {
        var errors = request.Errors();
        if (key?.Length > PurchaseKey.MaxLength)
            errors[PurchaseKey.Header] = [$"A key has at most {PurchaseKey.MaxLength} characters; this one has {key.Length}."];
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);

        return await checkout.PlaceAsync(caller, request, PurchaseKey.Of(caller, key), cancellationToken) switch
        {
            CheckoutOutcome.Placed placed => TypedResults.Created($"/orders/{placed.Order.Id}", OrderAnswer.Of(placed.Order)),
            CheckoutOutcome.PlacedBefore placed => TypedResults.Ok(OrderAnswer.Of(placed.Order)),
            CheckoutOutcome.BeingPlaced => BeingPlaced(http.Response),
            CheckoutOutcome.Invalid invalid => TypedResults.ValidationProblem(invalid.Errors, title: "The order cannot be priced"),
            CheckoutOutcome.UnknownCustomer => TypedResults.Problem(
                statusCode: StatusCodes.Status401Unauthorized, title: "Please log in again", detail: "The account of this token is gone."),
            CheckoutOutcome.PriceChanged now => TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict, title: "The price has changed", detail: FormattableString.Invariant($"It costs {now.Total} {now.Currency} now.")),
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

    private static ProblemHttpResult BeingPlaced(HttpResponse response)
    {
        response.Headers.RetryAfter = "1";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "The order is being placed",
            detail: $"A request with the same {PurchaseKey.Header} has not ended yet; ask again to know how it ends.");
    }
}
