using Microsoft.AspNetCore.Http.HttpResults;

namespace Pricing.Api.Quotes;

internal static class QuotesEndpoints
{
    public static void MapQuotes(this IEndpointRouteBuilder routes) => routes.MapPost("/quotes", PostAsync);

    private static async Task<Results<Ok<Quote>, ValidationProblem>> PostAsync(
        QuoteRequest request, Quoting quoting, CancellationToken cancellationToken)
    {
        var (quote, errors) = await quoting.QuoteAsync(request, cancellationToken);
        return quote is not null
            ? TypedResults.Ok(quote)
            : TypedResults.ValidationProblem(errors.ToDictionary(), title: "The quote cannot be made");
    }
}
