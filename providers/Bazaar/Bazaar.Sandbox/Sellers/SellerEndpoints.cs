namespace Bazaar.Sandbox.Sellers;

internal static class SellerEndpoints
{
    private const string Bearer = "Bearer ";

    /// <summary>Routes for sellers, each of whom shows a key, and may ask so and so often.</summary>
    public static RouteGroupBuilder MapForSellers(this IEndpointRouteBuilder routes, string prefix) =>
        routes.MapGroup(prefix).AddEndpointFilter(OnlySellersAsync).AddEndpointFilter(NotTooOftenAsync);

    /// <summary>The key of the seller who asks.</summary>
    public static string Seller(this HttpRequest request) =>
        request.Headers.Authorization.ToString() is var shown && shown.StartsWith(Bearer, StringComparison.Ordinal) ? shown[Bearer.Length..] : "";

    private static ValueTask<object?> OnlySellersAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Request.Seller().StartsWith("bz_", StringComparison.Ordinal)
            ? next(call)
            : ValueTask.FromResult<object?>(new Problem("unknown_seller", "A seller shows its secret key: Authorization: Bearer bz_…").As(StatusCodes.Status401Unauthorized));

    private static ValueTask<object?> NotTooOftenAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (http.RequestServices.GetRequiredService<SellerLimit>().Take(http.Request.Seller()) is not { } wait)
            return next(call);

        http.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
        return ValueTask.FromResult<object?>(new Problem("too_many_requests", $"Ask again in {Math.Ceiling(wait.TotalSeconds)} s.").As(StatusCodes.Status429TooManyRequests));
    }
}
