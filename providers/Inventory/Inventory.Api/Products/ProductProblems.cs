using Microsoft.AspNetCore.Http.HttpResults;

namespace Inventory.Api.Products;

internal static class ProductProblems
{
    public static ProblemHttpResult NotFound(string sku) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "Product not found", detail: $"There is no product '{sku}'.");
}
