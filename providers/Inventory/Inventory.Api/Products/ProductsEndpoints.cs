using Inventory.Api.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Paging;
using ServiceDefaults.Tokens;

namespace Inventory.Api.Products;

internal static class ProductsEndpoints
{
    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/products", ListAsync);
        routes.MapPost("/products", PostAsync).RequireStaff();
        routes.MapGet("/products/{sku}", GetAsync);
    }

    private static async Task<Results<Ok<ProductPage>, ValidationProblem>> ListAsync(
        [AsParameters] PageRequest page, string? category, InventoryContext context, CancellationToken cancellationToken)
    {
        if (page.Errors("products") is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);

        var products = context.Products.Where(product => category == null || product.Category == category);
        var items = await products.OrderBy(product => product.Sku).Skip(page.Skip).Take(page.Size)
            .Select(product => new ProductAnswer(product.Sku, product.Name, product.Category))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new ProductPage(items, page.Number, page.Size, await products.CountAsync(cancellationToken)));
    }

    /// <summary>It is in no warehouse yet.</summary>
    private static async Task<Results<Created<ProductAnswer>, ValidationProblem, ProblemHttpResult>> PostAsync(
        ProductRequest request, InventoryContext context, CancellationToken cancellationToken)
    {
        if (request.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);

        var product = request.ToProduct();
        return await context.TryAddAsync(product, cancellationToken)
            ? TypedResults.Created($"/products/{product.Sku}", ProductAnswer.Of(product))
            : ProductProblems.SkuTaken(product.Sku);
    }

    private static async Task<Results<Ok<ProductAnswer>, ProblemHttpResult>> GetAsync(
        string sku, InventoryContext context, CancellationToken cancellationToken) =>
        await context.Products.FindAsync([sku], cancellationToken) is { } product
            ? TypedResults.Ok(ProductAnswer.Of(product))
            : ProductProblems.NotFound(sku);
}
