using Marketplace.Sync.Listings;
using Marketplace.Sync.Pricing;
using Marketplace.Sync.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Storage;
using ServiceDefaults.Tokens;

namespace Marketplace.Api.Listings;

internal static class ListingsEndpoints
{
    private const int MaxPageSize = 100;

    public static void MapListings(this IEndpointRouteBuilder routes)
    {
        var listings = routes.MapGroup("/listings").RequireStaff();
        listings.MapGet("", ListAsync);
        listings.MapGet("/{sku}", GetAsync);
        listings.MapPut("/{sku}", PutAsync);
        listings.MapDelete("/{sku}", DeleteAsync);
    }

    private static async Task<Results<Ok<ListingPage>, ValidationProblem>> ListAsync(MarketplaceContext context, CancellationToken cancellationToken, int page = 1, int pageSize = 20)
    {
        if (page < 1 || pageSize is < 1 or > MaxPageSize)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["page"] = [$"Pages count from 1 and have 1 to {MaxPageSize} listings; this is page {page} of {pageSize}."] });

        var listings = await context.Listings.AsNoTracking().OrderBy(listing => listing.Sku).Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken);
        var skus = listings.ConvertAll(listing => listing.Sku);
        var levels = await context.StockLevels.AsNoTracking().Where(level => skus.Contains(level.Sku)).ToDictionaryAsync(level => level.Sku, level => level.Available, cancellationToken);
        return TypedResults.Ok(new ListingPage(
            listings.ConvertAll(listing => ListingAnswer.Of(listing, levels.GetValueOrDefault(listing.Sku))),
            await context.Listings.CountAsync(cancellationToken)));
    }

    private static async Task<Results<Ok<ListingAnswer>, ProblemHttpResult>> GetAsync(string sku, MarketplaceContext context, CancellationToken cancellationToken) =>
        await context.Listings.FindAsync([sku], cancellationToken) is { } listing ? TypedResults.Ok(await AnswerAsync(listing, context, cancellationToken)) : Missing(sku);

    /// <summary>Has a product offered outside from the next synchronization on; asked twice it is offered once.</summary>
    private static async Task<IResult> PutAsync(string sku, MarketplaceContext context, PricingClient pricing, CancellationToken cancellationToken)
    {
        if (await pricing.FindPriceAsync(sku, cancellationToken) is not { } price)
            return TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: "There is no price", detail: $"Product '{sku}' has no price now, and cannot be offered.");

        var (listing, isNew) = await WantAsync(sku, price, context, cancellationToken);
        var answer = await AnswerAsync(listing, context, cancellationToken);
        return isNew ? TypedResults.Created($"/listings/{Uri.EscapeDataString(sku)}", answer) : TypedResults.Ok(answer);
    }

    private static async Task<(Listing Listing, bool IsNew)> WantAsync(string sku, Price price, MarketplaceContext context, CancellationToken cancellationToken)
    {
        while (true)
        {
            var known = await context.Listings.FindAsync([sku], cancellationToken);
            var listing = known ?? context.Add(new Listing { Sku = sku, Price = price.Amount, Currency = price.Currency }).Entity;
            (listing.Price, listing.Currency, listing.Withdrawn) = (price.Amount, price.Currency, false);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return (listing, known is null);
            }
            catch (DbUpdateException refusal) when (refusal is DbUpdateConcurrencyException || refusal.IsUniqueViolation())
            {
                // Somebody wanted the same at the same time, or a synchronization has just forgotten it.
                context.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Has a product no longer offered, from the next synchronization on.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(string sku, MarketplaceContext context, CancellationToken cancellationToken) =>
        await context.Listings.Where(listing => listing.Sku == sku).ExecuteUpdateAsync(row => row.SetProperty(listing => listing.Withdrawn, true), cancellationToken) == 0
            ? Missing(sku)
            : TypedResults.NoContent();

    private static async Task<ListingAnswer> AnswerAsync(Listing listing, MarketplaceContext context, CancellationToken cancellationToken) =>
        ListingAnswer.Of(listing, (await context.StockLevels.FindAsync([listing.Sku], cancellationToken))?.Available ?? 0);

    private static ProblemHttpResult Missing(string sku) =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Listing not found", detail: $"Product '{sku}' is not offered outside.");
}
