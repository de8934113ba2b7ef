using Microsoft.AspNetCore.Http.HttpResults;

namespace Bazaar.Sandbox.Listings;

internal static class ListingsEndpoints
{
    private const string Bearer = "Bearer ";

    public static void MapListings(this IEndpointRouteBuilder routes)
    {
        var listings = routes.MapGroup("/v1/listings/{sku}").AddEndpointFilter(OnlySellersAsync).AddEndpointFilter(NotTooOftenAsync);
        listings.MapGet("", Get);
        listings.MapPut("", Put);
        listings.MapDelete("", Delete);
        routes.MapGet("/health", () => TypedResults.Ok());
    }

    private static IResult Get(string sku, HttpRequest request, Stall stall) => stall.Find(SellerOf(request), sku) is { } listing ? TypedResults.Ok(listing) : Missing(sku);

    private static IResult Put(string sku, OfferRequest offer, HttpRequest request, Stall stall)
    {
        if (offer.Problem(sku) is { } problem)
            return Refusal(StatusCodes.Status422UnprocessableEntity, problem);

        var listing = new Listing(sku, offer.Price!.Value, offer.Currency!, offer.Quantity!.Value);
        return stall.Offer(SellerOf(request), listing) ? TypedResults.Created($"/v1/listings/{Uri.EscapeDataString(sku)}", listing) : TypedResults.Ok(listing);
    }

    private static IResult Delete(string sku, HttpRequest request, Stall stall) => stall.Withdraw(SellerOf(request), sku) ? TypedResults.NoContent() : Missing(sku);

    private static ValueTask<object?> OnlySellersAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        SellerOf(call.HttpContext.Request).StartsWith("bz_", StringComparison.Ordinal)
            ? next(call)
            : ValueTask.FromResult<object?>(Refusal(StatusCodes.Status401Unauthorized, new Problem("unknown_seller", "A seller shows its secret key: Authorization: Bearer bz_…")));

    private static ValueTask<object?> NotTooOftenAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (http.RequestServices.GetRequiredService<SellerLimit>().Take(SellerOf(http.Request)) is not { } wait)
            return next(call);

        http.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
        return ValueTask.FromResult<object?>(Refusal(StatusCodes.Status429TooManyRequests, new Problem("too_many_requests", $"Ask again in {Math.Ceiling(wait.TotalSeconds)} s.")));
    }

    private static JsonHttpResult<ProblemAnswer> Missing(string sku) => Refusal(StatusCodes.Status404NotFound, new Problem("unknown_listing", $"'{sku}' is not offered."));

    private static JsonHttpResult<ProblemAnswer> Refusal(int status, Problem why) => TypedResults.Json(new ProblemAnswer(why), statusCode: status);

    private static string SellerOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var shown && shown.StartsWith(Bearer, StringComparison.Ordinal) ? shown[Bearer.Length..] : "";
}
