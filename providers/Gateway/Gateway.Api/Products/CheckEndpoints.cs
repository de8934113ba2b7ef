using Gateway.Clients.Inventory;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gateway.Api.Products;

/// <summary>Many products in one request: one result for each.</summary>
internal static class CheckEndpoints
{
    private const int MaxProducts = 100;

    public static void MapProductCheck(this IEndpointRouteBuilder routes) => routes.MapPost("/products/check", PostAsync);

    private static async Task<Results<Ok<CheckAnswer>, ValidationProblem>> PostAsync(CheckRequest request, InventoryClient inventory, CancellationToken cancellationToken) =>
        ErrorsOf(request.Skus ?? []) is { Count: > 0 } errors
            ? TypedResults.ValidationProblem(errors)
            : TypedResults.Ok(new CheckAnswer(await inventory.FindStockLevelsAsync(request.Skus!, cancellationToken)));

    /// <summary>Everything that is wrong, by the member of the request.</summary>
    private static Dictionary<string, string[]> ErrorsOf(IReadOnlyList<string?> skus)
    {
        var errors = new Dictionary<string, string[]>();
        if (skus.Count is 0 or > MaxProducts)
            errors["skus"] = [$"Name 1 to {MaxProducts} products; these are {skus.Count}."];
        foreach (var (index, _) in skus.Index().Where(sku => string.IsNullOrWhiteSpace(sku.Item)))
            errors[$"skus[{index}]"] = ["This is no product."];
        return errors;
    }
}

/// <summary>The products that somebody wants to know about.</summary>
internal sealed record CheckRequest(IReadOnlyList<string>? Skus);

/// <summary>One result for each of them, in their order.</summary>
internal sealed record CheckAnswer(IReadOnlyList<StockLevel> Results);
