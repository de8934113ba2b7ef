using Microsoft.AspNetCore.Http.HttpResults;

namespace Notifications.Worker.Orders;

internal static class NoticesEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder routes) => routes.MapGet("/notices", ListAsync);

    private static async Task<Ok<IReadOnlyList<Notice>>> ListAsync(NoticeStore store, CancellationToken cancellationToken) =>
        TypedResults.Ok(await store.ListAsync(cancellationToken));
}
