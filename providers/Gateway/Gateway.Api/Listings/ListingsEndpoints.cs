using System.Diagnostics;
using System.Globalization;
using Gateway.Api.Users;
using Gateway.Clients.Marketplace;
using ServiceDefaults.Tokens;

namespace Gateway.Api.Listings;

/// <summary>What is offered outside, for those who may say so.</summary>
internal static class ListingsEndpoints
{
    public static void MapListings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/listings/{sku}", GetAsync).RequireAuthorization();
        routes.MapPut("/listings/{sku}", PutAsync).RequireAuthorization();
        routes.MapPost("/synchronizations", SynchronizeAsync).RequireAuthorization();
    }

    private static async Task<IResult> GetAsync(string sku, Caller caller, MarketplaceClient marketplace, CancellationToken cancellationToken) =>
        Answer(sku, await marketplace.FindListingAsync(caller.Token, sku, cancellationToken));

    private static async Task<IResult> PutAsync(string sku, Caller caller, MarketplaceClient marketplace, CancellationToken cancellationToken) =>
        Answer(sku, await marketplace.OfferAsync(caller.Token, sku, cancellationToken));

    private static async Task<IResult> SynchronizeAsync(Caller caller, MarketplaceClient marketplace, HttpResponse response, CancellationToken cancellationToken)
    {
        switch (await marketplace.SynchronizeAsync(caller.Token, cancellationToken))
        {
            case SynchronizationOutcome.Done done:
                return TypedResults.Ok(done);
            case SynchronizationOutcome.PutOff putOff:
                response.Headers.RetryAfter = putOff.RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                return TypedResults.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: "Too many requests", detail: "The outside marketplace wants to be asked later.");
            case SynchronizationOutcome.Forbidden:
                return AccountProblems.Forbidden();
            case SynchronizationOutcome.NotLoggedIn:
                return AccountProblems.NotLoggedIn();
            default:
                throw new UnreachableException();
        }
    }

    private static IResult Answer(string sku, ListingOutcome outcome) => outcome switch
    {
        ListingOutcome.Found found => TypedResults.Ok(found.Listing),
        ListingOutcome.Missing => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Listing not found", detail: $"Product '{sku}' is not offered outside."),
        ListingOutcome.NoPrice => TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: "There is no price", detail: $"Product '{sku}' has no price now, and cannot be offered."),
        ListingOutcome.Forbidden => AccountProblems.Forbidden(),
        ListingOutcome.NotLoggedIn => AccountProblems.NotLoggedIn(),
        _ => throw new UnreachableException(),
    };
}
