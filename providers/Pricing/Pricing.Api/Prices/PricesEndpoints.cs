using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Pricing.Api.Prices;

internal static class PricesEndpoints
{
    public static void MapPrices(this IEndpointRouteBuilder routes) => routes.MapGet("/prices/{sku}", GetAsync);

    private static async Task<Results<Ok<PriceAnswer>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        string sku, PriceList prices, HttpContext context, CancellationToken cancellationToken)
    {
        if (await prices.FindAsync(sku, cancellationToken) is not { } price)
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Price not found", detail: $"Product '{sku}' has no price now.");

        var tag = PriceTag.Of(price);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        // Whoever keeps it asks each time whether it still holds: the next price may begin at any moment.
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(kept => kept.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(PriceAnswer.Of(price));
    }
}
