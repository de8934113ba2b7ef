using System.Diagnostics;
using Inventory.Api.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Tokens;

namespace Inventory.Api.Reservations;

internal static class ReservationsEndpoints
{
    public static void MapReservations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/reservations", PostAsync).RequireAuthorization();
        routes.MapPut("/reservations/{id:guid}", PutAsync).RequireService();
        routes.MapGet("/reservations/{id:guid}", GetAsync).RequireRoles(Roles.Employee, Roles.Admin, Roles.Service);
        routes.MapDelete("/reservations/{id:guid}", DeleteAsync).RequireService();
    }

    private static Task<IResult> PostAsync(ReservationRequest request, Reserving reserving, TimeProvider clock, CancellationToken cancellationToken) =>
        PutAsync(Guid.CreateVersion7(clock.GetUtcNow()), request, reserving, cancellationToken);

    /// <summary>Under an id of the caller's: who got no answer asks again, and nothing is reserved twice.</summary>
    private static async Task<IResult> PutAsync(Guid id, ReservationRequest request, Reserving reserving, CancellationToken cancellationToken)
    {
        if (request.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);

        return await reserving.ReserveAsync(id, request.Wanted(), cancellationToken) switch
        {
            ReservingOutcome.Done done => TypedResults.Created($"/reservations/{id}", ReservationAnswer.Of(done.Reservation)),
            ReservingOutcome.Already already => TypedResults.Ok(ReservationAnswer.Of(already.Reservation)),
            ReservingOutcome.Refused refused => Refusal(refused.Shortages),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Also fine where there is no such reservation: then there is nothing to give back.</summary>
    private static async Task<NoContent> DeleteAsync(Guid id, Releasing releasing, CancellationToken cancellationToken)
    {
        await releasing.ReleaseAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ReservationAnswer>, ProblemHttpResult>> GetAsync(
        Guid id, InventoryContext context, CancellationToken cancellationToken) =>
        await context.Reservations.AsNoTracking().FirstOrDefaultAsync(reservation => reservation.Id == id, cancellationToken) is { } reservation
            ? TypedResults.Ok(ReservationAnswer.Of(reservation))
            : TypedResults.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "Reservation not found", detail: $"There is no reservation '{id}'.");

    private static ProblemHttpResult Refusal(IReadOnlyList<Shortage> shortages) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict,
        title: "Not enough stock",
        detail: string.Join(" ", shortages.Select(s => $"Of product '{s.Sku}' {s.Requested} were asked for and {s.Available} are available.")),
        extensions: new Dictionary<string, object?> { ["shortages"] = shortages });
}
