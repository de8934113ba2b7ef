using Microsoft.AspNetCore.Http.HttpResults;

namespace Inventory.Api.Products;

internal static class ProductProblems
{
    public static ProblemHttpResult NotFound(string sku) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "Product not found", detail: $"There is no product '{sku}'.");

    public static ProblemHttpResult SkuTaken(string sku) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict, title: "SKU taken", detail: $"There is a product '{sku}' already.");
}
