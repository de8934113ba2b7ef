using System.Diagnostics;
using Gateway.Api.Users;
using Gateway.Clients.Inventory;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Tokens;

namespace Gateway.Api.Products;

internal static class ProductsEndpoints
{
    private const int PageSize = 20;

    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/products", ListAsync);
        routes.MapPost("/products", PostAsync).RequireAuthorization();
        routes.MapGet("/products/{sku}", GetAsync);
    }

    private static async Task<Results<Ok<ProductPage>, ValidationProblem>> ListAsync(
        int? page, InventoryClient inventory, CancellationToken cancellationToken) =>
        page is < 1
            ? TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["page"] = [$"Pages count from 1; this one is {page}."] })
            : TypedResults.Ok(await inventory.ListProductsAsync(page ?? 1, PageSize, cancellationToken));

    private static async Task<Results<Created<Product>, ValidationProblem, ProblemHttpResult>> PostAsync(
        NewProduct wanted, Caller caller, InventoryClient inventory, CancellationToken cancellationToken) =>
        await inventory.CreateProductAsync(caller.Token, wanted, cancellationToken) switch
        {
            CreationOutcome.Created { Product: var product } => TypedResults.Created($"/products/{Uri.EscapeDataString(product.Sku)}", product),
            CreationOutcome.Rejected rejected => TypedResults.ValidationProblem(rejected.Errors),
            CreationOutcome.SkuTaken => TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict, title: "SKU taken", detail: $"There is a product '{wanted.Sku}' already."),
            CreationOutcome.Forbidden => AccountProblems.Forbidden(),
            CreationOutcome.NotLoggedIn => AccountProblems.NotLoggedIn(),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<Ok<ProductAnswer>, ProblemHttpResult>> GetAsync(
        string sku, ProductQuery query, CancellationToken cancellationToken) =>
        await query.FindAsync(sku, cancellationToken) is { } product
            ? TypedResults.Ok(product)
            : TypedResults.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "Product not found", detail: $"There is no product '{sku}'.");
}
