using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Orders.Api.Storage;
using ServiceDefaults.Tokens;

namespace Orders.Api.Orders;

internal static class OrdersEndpoints
{
    private const int MaxListed = 100;

    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/orders", ListAsync).RequireAuthorization();
        routes.MapGet("/orders/{id:guid}", GetAsync).RequireAuthorization();
        routes.MapGet("/orders/{id:guid}/history", HistoryAsync).RequireAuthorization();
        routes.MapPost("/orders/{id:guid}/assign", AssignAsync).RequireStaff();
        routes.MapPost("/orders/{id:guid}/start", StartAsync).RequireStaff();
        routes.MapPost("/orders/{id:guid}/complete", CompleteAsync).RequireStaff();
        routes.MapPost("/orders/{id:guid}/cancel", CancelAsync).RequireAuthorization();
    }

    /// <summary>The caller's orders, the latest first; staff sees everybody's, or those of one customer.</summary>
    private static async Task<Ok<List<OrderAnswer>>> ListAsync(Guid? customer, Caller caller, OrdersContext context, CancellationToken cancellationToken)
    {
        var wanted = customer?.ToString();
        var orders = await VisibleTo(caller, context).Where(order => wanted == null || order.Customer == wanted)
            .OrderByDescending(order => order.PlacedAt).Take(MaxListed).ToListAsync(cancellationToken);
        return TypedResults.Ok(orders.ConvertAll(OrderAnswer.Of));
    }

    private static async Task<Results<Ok<OrderAnswer>, ProblemHttpResult>> GetAsync(Guid id, Caller caller, OrdersContext context, CancellationToken cancellationToken) =>
        await FindAsync(id, caller, context, cancellationToken) is { } order ? TypedResults.Ok(OrderAnswer.Of(order)) : Missing(id);

    private static async Task<Results<Ok<List<StepAnswer>>, ProblemHttpResult>> HistoryAsync(Guid id, Caller caller, OrdersContext context, CancellationToken cancellationToken) =>
        await FindAsync(id, caller, context, cancellationToken) is { } order
            ? TypedResults.Ok(order.History.OrderBy(step => step.Number).Select(StepAnswer.Of).ToList())
            : Missing(id);

    private static async Task<IResult> AssignAsync(Guid id, AssignRequest request, OrderChanges changes, CancellationToken cancellationToken) =>
        request.Errors() is { Count: > 0 } errors
            ? TypedResults.ValidationProblem(errors)
            : Answer(id, await changes.AssignAsync(id, request.Technician!, cancellationToken));

    private static async Task<IResult> StartAsync(Guid id, OrderChanges changes, CancellationToken cancellationToken) =>
        Answer(id, await changes.StartAsync(id, cancellationToken));

    private static async Task<IResult> CompleteAsync(Guid id, CompleteRequest request, OrderChanges changes, CancellationToken cancellationToken) =>
        request.Errors() is { Count: > 0 } errors
            ? TypedResults.ValidationProblem(errors)
            : Answer(id, await changes.CompleteAsync(id, request.Signature!, request.Notes, cancellationToken));

    private static async Task<IResult> CancelAsync(Guid id, Caller caller, OrdersContext context, Canceling canceling, CancellationToken cancellationToken) =>
        await FindAsync(id, caller, context, cancellationToken) is null ? Missing(id) : Answer(id, await canceling.CancelAsync(id, cancellationToken));

    private static Task<Order?> FindAsync(Guid id, Caller caller, OrdersContext context, CancellationToken cancellationToken) =>
        VisibleTo(caller, context).FirstOrDefaultAsync(order => order.Id == id, cancellationToken);

    /// <summary>For a customer there are no orders but their own: a 403 would tell that there is one.</summary>
    private static IQueryable<Order> VisibleTo(Caller caller, OrdersContext context)
    {
        var owner = caller.IsStaff ? null : caller.Id.ToString();
        return context.Orders.AsNoTracking().Where(order => owner == null || order.Customer == owner);
    }

    private static IResult Answer(Guid id, OrderChange change) => change switch
    {
        OrderChange.Done done => TypedResults.Ok(OrderAnswer.Of(done.Order)),
        OrderChange.Missing => Missing(id),
        OrderChange.NotAllowed no => TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "The order does not allow it",
            detail: $"Order '{id}' is {NameOf(no.Is)} and cannot become {NameOf(no.Wanted)}; {Possible(no.Is)}.",
            extensions: new Dictionary<string, object?> { ["status"] = no.Is }),
        _ => throw new UnreachableException(),
    };

    private static string Possible(OrderStatus status) =>
        OrderLifecycle.After(status) is { Count: > 0 } next ? $"it can become {string.Join(" or ", next.Select(NameOf))}" : "it is at its end";

    private static string NameOf(OrderStatus status) => status.ToString().ToLowerInvariant();

    private static ProblemHttpResult Missing(Guid id) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "Order not found", detail: $"There is no order '{id}'.");
}
