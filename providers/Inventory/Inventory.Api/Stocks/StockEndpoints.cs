using Inventory.Api.Products;
using Inventory.Api.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Api.Stocks;

internal static class StockEndpoints
{
    public static void MapStock(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stock", ListAsync);
        routes.MapGet("/stock/{sku}", GetAsync);
    }

    private static async Task<Results<Ok<StockLevelsAnswer>, ValidationProblem>> ListAsync(string[] sku, StockLevels levels, CancellationToken cancellationToken) =>
        StockLevels.ErrorsOf(sku) is { Count: > 0 } errors
            ? TypedResults.ValidationProblem(errors)
            : TypedResults.Ok(await levels.OfAsync(sku, cancellationToken));

    private static async Task<Results<Ok<StockAnswer>, ProblemHttpResult>> GetAsync(
        string sku, InventoryContext context, CancellationToken cancellationToken)
    {
        if (!await context.Products.AnyAsync(product => product.Sku == sku, cancellationToken))
            return ProductProblems.NotFound(sku);

        var warehouses = await context.Stocks.Where(stock => stock.Sku == sku).OrderBy(stock => stock.Warehouse)
            .Select(stock => new WarehouseStock(stock.Warehouse, stock.OnHand, stock.Reserved))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new StockAnswer(sku, warehouses));
    }
}
