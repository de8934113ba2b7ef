using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Tokens;

namespace Gateway.Api.Reservations;

internal static class ReservationsEndpoints
{
    public static void MapReservations(this IEndpointRouteBuilder routes) => routes.MapPost("/reservations", PostAsync).RequireAuthorization();

    private static async Task<Results<Created<ReservationAnswer>, ValidationProblem, ProblemHttpResult>> PostAsync(
        ReservationRequest request, Caller caller, Reserving reserving, CancellationToken cancellationToken) =>
        await reserving.ReserveAsync(caller.Token, request.Lines ?? [], cancellationToken) switch
        {
            ReservingOutcome.Done done => TypedResults.Created((string?)null, done.Reservation),
            ReservingOutcome.Invalid invalid => TypedResults.ValidationProblem(invalid.Errors),
            ReservingOutcome.SoldOut soldOut => TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict,
                title: "Not enough stock",
                extensions: new Dictionary<string, object?> { ["shortages"] = soldOut.Shortages }),
            _ => throw new UnreachableException(),
        };
}
