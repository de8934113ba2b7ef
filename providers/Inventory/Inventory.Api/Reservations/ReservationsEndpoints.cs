using Inventory.Api.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Api.Reservations;

internal static class ReservationsEndpoints
{
    public static void MapReservations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/reservations", PostAsync);
        routes.MapGet("/reservations/{id:guid}", GetAsync);
    }

    private static async Task<Results<Created<ReservationAnswer>, ValidationProblem, ProblemHttpResult>> PostAsync(
        ReservationRequest request, Reserving reserving, CancellationToken cancellationToken)
    {
        if (request.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);

        var (reservation, shortages) = await reserving.ReserveAsync(request.Wanted(), cancellationToken);
        return reservation is not null
            ? TypedResults.Created($"/reservations/{reservation.Id}", ReservationAnswer.Of(reservation))
            : Refusal(shortages);
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
