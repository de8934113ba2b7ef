using Microsoft.AspNetCore.Http.HttpResults;

namespace Pricing.Api.Prices;

internal static class PricesEndpoints
{
    public static void MapPrices(this IEndpointRouteBuilder routes) => routes.MapGet("/prices/{sku}", GetAsync);

    private static async Task<Results<Ok<PriceAnswer>, ProblemHttpResult>> GetAsync(
        string sku, PriceList prices, CancellationToken cancellationToken) =>
        await prices.FindAsync(sku, cancellationToken) is { } price
            ? TypedResults.Ok(PriceAnswer.Of(price))
            : TypedResults.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "Price not found", detail: $"Product '{sku}' has no price now.");
}
