using Bazaar.Sandbox.Sellers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bazaar.Sandbox.Listings;

internal static class ListingsEndpoints
{
    public static void MapListings(this IEndpointRouteBuilder routes)
    {
        var listings = routes.MapForSellers("/v1/listings/{sku}");
        listings.MapGet("", Get);
        listings.MapPut("", Put);
        listings.MapDelete("", Delete);
    }

    private static IResult Get(string sku, HttpRequest request, Stall stall) => stall.Find(request.Seller(), sku) is { } listing ? TypedResults.Ok(listing) : Missing(sku);

    private static IResult Put(string sku, OfferRequest offer, HttpRequest request, Stall stall)
    {
        if (offer.Problem(sku) is { } problem)
            return problem.As(StatusCodes.Status422UnprocessableEntity);

        var listing = new Listing(sku, offer.Price!.Value, offer.Currency!, offer.Quantity!.Value);
        return stall.Offer(request.Seller(), listing) ? TypedResults.Created($"/v1/listings/{Uri.EscapeDataString(sku)}", listing) : TypedResults.Ok(listing);
    }

    private static IResult Delete(string sku, HttpRequest request, Stall stall) => stall.Withdraw(request.Seller(), sku) ? TypedResults.NoContent() : Missing(sku);

    private static JsonHttpResult<ProblemAnswer> Missing(string sku) => new Problem("unknown_listing", $"'{sku}' is not offered.").As(StatusCodes.Status404NotFound);
}
